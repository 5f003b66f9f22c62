import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import { Icon } from './icon.tsx'
import { MixedWords } from './own-words.tsx'

export interface Step {
  label: string
  href?: string | undefined
}

/** Where this page lies; the last one is the page itself. */
export function Breadcrumb({ trail }: { trail: readonly Step[] }) {
  const { t } = useFace()
  return (
    <nav class="crumbs" aria-label={t.common.breadcrumb}>
      <ol>
        {trail.map(({ label, href }) => (
          <li key={label}>
            {href ? (
              <a href={href}>
                <MixedWords text={label} />
              </a>
            ) : (
              <span aria-current="page">
                <MixedWords text={label} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One way back, above the title of a page with one parent. */
export function BackLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="back" href={href}>
      <Icon name="left" />
      {children}
    </a>
  )
}

export interface Tab {
  label: string
  href: string
  count?: string | undefined
  current?: boolean | undefined
}

/** Links, not a widget: each view has its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="num tab-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PaginationProps {
  newer?: string | undefined
  older?: string | undefined
  /** "第 1–50 件，共 117 件". */
  summary?: string | undefined
}

/** By cursor: newer and older, no page numbers to jump to. */
export function Pagination({ newer, older, summary }: PaginationProps) {
  const { t } = useFace()
  if (!newer && !older && !summary) return null
  return (
    <nav class="pages" aria-label={t.common.pages}>
      <span class="pages-way">
        {newer && (
          <a class="btn" href={newer} rel="prev">
            <Icon name="left" />
            {t.common.newer}
          </a>
        )}
      </span>
      <span class="pages-summary num">{summary}</span>
      <span class="pages-way">
        {older && (
          <a class="btn btn-after" href={older} rel="next">
            {t.common.older}
            <Icon name="right" />
          </a>
        )}
      </span>
    </nav>
  )
}

interface ProgressStepsProps {
  steps: readonly string[]
  /** Counted from 1. */
  at: number
}

export function ProgressSteps({ steps, at }: ProgressStepsProps) {
  const { t } = useFace()
  return (
    <div class="steps">
      <p class="steps-words">
        {t.common.step(at, steps.length)}
        <b>{steps[at - 1]}</b>
      </p>
      <ol aria-label={t.common.steps}>
        {steps.map((step, index) => {
          const state = index + 1 < at ? 'done' : index + 1 === at ? 'now' : 'next'
          const words = { done: t.common.stepDone, now: t.common.stepNow, next: t.common.stepNext }[state]
          return (
            <li key={step} class={`step is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="hidden">{`${step} (${words})`}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
