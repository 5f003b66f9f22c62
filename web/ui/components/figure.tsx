import { useFace } from '../face.tsx'
import { Icon } from './icon.tsx'

export interface FigureProps {
  label: string
  /** Already formatted: "91.7", "1,284". */
  value: string
  /** "%", "件". */
  unit?: string | undefined
  /** Numerator, denominator and unit: "1,599 / 1,743 人". */
  of?: string | undefined
  period: string
  /** "564 / 2,307 人"; leave out when nobody had to answer. */
  nonAnswers?: string | undefined
  before?: string | undefined
  /** What it may be held against, in words: the year before, the usual weekday. */
  compared?: string | undefined
  /** Why this number should be asked about before it is believed. */
  doubt?: string | undefined
  freshness?: string | undefined
  /** The records behind it; best those that went wrong. */
  link?: { href: string; words: string } | undefined
  late?: boolean | undefined
}

/** A number never travels alone: period, parts, non-answers, freshness and its records come along. */
export function Figure(props: FigureProps) {
  const { t } = useFace()
  const { label, value, unit, of, period, nonAnswers, before, compared, doubt, freshness, link, late } = props
  return (
    <div class={late ? 'figure is-late' : 'figure'}>
      <h3 class="figure-label">{label}</h3>
      <p class="figure-value">
        {late && <Icon name="alert" />}
        <b>{value}</b>
        {unit && <span class="figure-unit">{unit}</span>}
      </p>
      {of && <p class="figure-of">{of}</p>}
      <p class="figure-more">{[period, freshness].filter(Boolean).join(' · ')}</p>
      {before && <p class="figure-more">{t.common.figure.before(before)}</p>}
      {compared && <p class="figure-more">{compared}</p>}
      {nonAnswers && <p class="figure-more">{t.common.figure.nonAnswers(nonAnswers)}</p>}
      {doubt && (
        <p class="figure-doubt">
          <Icon name="help" />
          {doubt}
        </p>
      )}
      {link && (
        <a class="figure-link" href={link.href}>
          {link.words}
        </a>
      )}
    </div>
  )
}

/** Figures side by side under one black hairline. */
export function Figures({ figures }: { figures: readonly FigureProps[] }) {
  return (
    <div class="figures">
      {figures.map((figure) => (
        <Figure key={figure.label} {...figure} />
      ))}
    </div>
  )
}
