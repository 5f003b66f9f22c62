import type { ActionData, PowerAction, PrivateData } from '#capabilities/power/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { MixedWords, OwnText, OwnWords } from '../components/own-words.tsx'
import { StateTag, type Tone } from '../components/tag.tsx'
import { Timeline, type TimelineEntry } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownItem, ShownItemLine } from './power-view.ts'
import { inWords } from './words.ts'

const TONES: Record<ShownItemLine['stage'], Tone> = { running: 'info', done: 'done', stopped: 'calm' }

export function ItemStage({ stage, late }: Pick<ShownItemLine, 'stage' | 'late'>) {
  const say = useFace().t.power
  if (late) return <StateTag tone="late">{say.late}</StateTag>
  return <StateTag tone={TONES[stage]}>{say.stages[stage]}</StateTag>
}

/** What was done, what is next and by when, what is still to come: no step of the flow left out. */
export function PowerSteps({ item }: { item: ShownItem }) {
  const face = useFace()
  const say = face.t.power
  const { date } = useFormats()
  const nameOf = ({ verb, step }: PowerAction) => {
    const found = item.steps.find(({ key }) => key === step)
    if (found) return inWords(face, found.name)
    return say.verbs[verb === 'stepped' ? 'opened' : verb]
  }
  const past: TimelineEntry[] = item.actions.map((action, i) => ({
    key: action.id,
    at: action.at_ms,
    what: <b>{nameOf(action)}</b>,
    note: <StepNote action={action} kept={item.kept.get(i + 1)} />,
    state: 'past',
  }))
  const ahead = item.stage === 'running' ? item.steps.slice(item.at) : []
  const rest: TimelineEntry[] = ahead.map((step, i) => ({
    key: step.key,
    when: i === 0 && item.dueOn ? say.dueBy(date(item.dueOn)) : '',
    what: inWords(face, step.name),
    note: inWords(face, step.by),
    state: i === 0 ? 'now' : 'next',
  }))
  return <Timeline entries={[...past, ...rest]} label={say.stepsTitle} />
}

function StepNote({ action: { data, by }, kept }: { action: PowerAction; kept: PrivateData | undefined }) {
  const say = useFace().t.power
  const said = useSaid(data)
  const own = [data.text, data.reason, kept?.text].filter((text) => text !== undefined)
  const paper = data.paper || kept?.paper
  return (
    <>
      {said.map((line) => (
        <p key={line}>
          <MixedWords text={line} />
        </p>
      ))}
      {kept?.person && (
        <p>
          {say.person} <OwnWords>{kept.person}</OwnWords>
        </p>
      )}
      {paper && (
        <p>
          {say.paper} <OwnWords>{paper}</OwnWords>
        </p>
      )}
      {own.map((text) => (
        <OwnText key={text} text={text} />
      ))}
      {by.name && (
        <p class="quiet">
          <OwnWords>{by.name}</OwnWords>
        </p>
      )}
    </>
  )
}

/** The figures and outcomes of a step in words. */
function useSaid(data: ActionData): string[] {
  const say = useFace().t.power
  const { number, date } = useFormats()
  const { amountCents, decision, until, agrees, number: seal, copies, lateDays } = data
  return [
    amountCents === undefined ? '' : `${say.amount} ${say.yuan(writeCents(amountCents))}`,
    decision ? say.decidedBy(decision.title, date(decision.meetsOn)) : '',
    until === undefined ? '' : say.hangsUntil(date(until)),
    agrees === undefined || data.people !== undefined ? '' : agrees ? say.agreed : say.objected,
    seal === undefined ? '' : say.sealed(number(seal), number(copies ?? 0)),
    ...useWorksSaid(data),
    lateDays === undefined ? '' : say.lateBy(number(lateDays)),
  ].filter(Boolean)
}

/** Of works: sums, bids and who accepted. */
function useWorksSaid(data: ActionData): string[] {
  const face = useFace()
  const say = face.t.project
  const { number } = useFormats()
  const { budgetCents, tender, bids, supplier, contractCents, days, changeCents, people, inFavour, agrees } = data
  const { settledCents, payment } = data
  return [
    budgetCents === undefined ? '' : say.budgetOf(writeCents(budgetCents), tender ? inWords(face, tender.name) : ''),
    bids ? say.bidCount(number(bids.length)) : '',
    supplier === undefined ? '' : `${say.won} ${supplier}`,
    contractCents === undefined ? '' : say.contractOf(writeCents(contractCents), number(days ?? 0)),
    changeCents === undefined ? '' : say.change(writeCents(changeCents)),
    people === undefined ? '' : say.inspected(number(people), number(inFavour ?? 0)),
    people !== undefined && !agrees ? say.repaired : '',
    settledCents === undefined ? '' : say.settledAt(writeCents(settledCents)),
    payment ? say.paidTo(payment.payee, writeCents(payment.cents)) : '',
  ].filter(Boolean)
}
