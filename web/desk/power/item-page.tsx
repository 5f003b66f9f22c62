import { writeCents } from '#kernel/money.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { ItemStage, PowerSteps } from '#web/ui/board/power-steps.tsx'
import { powerPaths, type ShownItem } from '#web/ui/board/power-view.ts'
import { Bids, Budget, MoneyBars } from '#web/ui/board/project-money.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { powerRail } from './rail.ts'
import { BesideForm, NextStepForm } from './step-form.tsx'

export type FormKey = 'steps' | 'progress-notes' | 'changes' | 'stoppings'

export interface DeskItemView {
  item: ShownItem
  version: number
  may: { step: boolean; beside: boolean }
  /** Nothing goes on today: a publicity hangs. */
  waits: boolean
  /** Decisions that may stand behind the next step. */
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  photos: { most: number; megabytes: number }
  idOf: (form: FormKey) => string
  refusal?: { form: FormKey; typed: Typed; fault: Fault } | undefined
  done: boolean
}

/** One item on the desk: its next step as a form, everything done before it under the form. */
export function DeskItemPage({ view }: { view: DeskItemView }) {
  const face = useFace()
  const { item, may } = view
  const say = face.t.powerDesk
  return (
    <DeskPage
      title={item.title}
      lede={[item.village.name, item.power && inWords(face, item.power.name)].filter(Boolean).join(' · ')}
      rail={powerRail(face.t, powerPaths.desk)}
      listHref={powerPaths.desk}
      tools={
        <ButtonLink icon="eye" href={powerPaths.item(item.village.code, item.id)}>
          {say.publicPage}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Standing view={view} />
      {item.project && (
        <Sheet>
          <MoneyBars project={item.project} />
          <Bids project={item.project} />
          <Budget project={item.project} />
        </Sheet>
      )}
      <Sheet>
        <PowerSteps item={item} />
      </Sheet>
      {may.beside && <BesideForm view={view} form="progress-notes" title={say.progress} />}
      {may.beside && item.project?.startedOn && !item.project.inspectedOn && (
        <BesideForm view={view} form="changes" title={say.change} />
      )}
      {may.beside && <BesideForm view={view} form="stoppings" title={say.stop} />}
    </DeskPage>
  )
}

/** Where it stands, and the form of the next step for whoever may take it. */
function Standing({ view }: { view: DeskItemView }) {
  const face = useFace()
  const { date } = useFormats()
  const { item, may, waits } = view
  const say = face.t.powerDesk
  const next = item.stage === 'running' ? item.steps[item.at] : undefined
  const { decision, amountCents } = item
  const byItself = next?.act === 'published'
  return (
    <>
      <p>
        <ItemStage stage={item.stage} late={item.late} />
        {next && ` ${say.next(inWords(face, next.name), inWords(face, next.by))}`}
        {next && item.dueOn && ` · ${face.t.power.dueBy(date(item.dueOn))}`}
      </p>
      <Facts
        facts={[
          {
            label: face.t.power.amount,
            value: amountCents === undefined ? undefined : face.t.power.yuan(writeCents(amountCents)),
          },
          {
            label: face.t.power.adoptedBy,
            value: decision && (
              <a href={decisionPaths.one(item.village.code, decision.id)}>
                <OwnWords>{decision.title}</OwnWords>
              </a>
            ),
          },
        ]}
      />
      {waits && item.waitUntil && (
        <Notice tone="soon">
          <p>{say.waits(date(item.waitUntil))}</p>
        </Notice>
      )}
      {byItself && <p class="quiet">{say.byItself}</p>}
      {next && !byItself && (may.step ? <NextStepForm view={view} step={next} /> : <p class="quiet">{say.notYours}</p>)}
    </>
  )
}
