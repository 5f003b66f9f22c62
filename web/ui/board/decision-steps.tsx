import { type ActionData, BALLOT_VERBS, type DecisionAction } from '#capabilities/decision/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { MixedWords, OwnWords } from '../components/own-words.tsx'
import { Timeline, type TimelineEntry } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownDecision } from './decision-view.ts'
import { inWords } from './words.ts'

/** What was done, what is next, what is still to come: every step of the procedure, none left out. */
export function DecisionSteps({ decision }: { decision: ShownDecision }) {
  const face = useFace()
  const say = face.t.decision
  const name = (verb: string): string => {
    const step = decision.steps.find((one) => one.verb === verb)
    if (step) return inWords(face, step.name)
    if (isBallotVerb(verb)) return face.t.ballot.verbs[verb]
    if (verb === 'progressed') return say.progressed
    if (verb === 'declared') return say.declaredVerb
    return verb === 'dropped' ? say.dropped : say.opened
  }
  const past: TimelineEntry[] = decision.actions.map((action) => ({
    key: action.id,
    at: action.at_ms,
    what: <b>{name(action.verb)}</b>,
    note: <StepNote action={action} decision={decision} />,
    state: 'past',
  }))
  const at = decision.steps.findIndex(({ verb }) => verb === decision.next)
  const rest = at === -1 ? [] : decision.steps.slice(at)
  const ahead: TimelineEntry[] = rest.map((step, i) => ({
    key: step.verb,
    when: i === 0 ? undefined : '',
    what: inWords(face, step.name),
    note: inWords(face, step.by),
    state: i === 0 ? 'now' : 'next',
  })) as TimelineEntry[] // exactOptionalPropertyTypes: an empty `when` and none are the same to the timeline.
  return <Timeline entries={[...past, ...ahead]} label={say.stepsTitle} />
}

function StepNote({ action: { verb, data, by }, decision }: { action: DecisionAction; decision: ShownDecision }) {
  const counted = useCounted(verb, data, decision)
  const own = [verb === 'recorded' || verb === 'dropped' ? data.reason : undefined, data.text].filter(
    (text) => text !== undefined,
  )
  return (
    <>
      {counted.filter(Boolean).map((line) => (
        <p key={line}>
          <MixedWords text={line ?? ''} />
        </p>
      ))}
      {own.map((text) => (
        <p key={text}>
          <OwnWords>{text}</OwnWords>
        </p>
      ))}
      {by.name && (
        <p class="quiet">
          <OwnWords>{by.name}</OwnWords>
        </p>
      )}
    </>
  )
}

type BallotVerb = (typeof BALLOT_VERBS)[number]
const isBallotVerb = (verb: string): verb is BallotVerb => BALLOT_VERBS.some((one) => one === verb)

/** The figures of a step in words. */
function useCounted(verb: string, data: ActionData, { meeting }: ShownDecision): (string | undefined)[] {
  const { decision: say, ballot: vote } = useFace().t
  const { number, date } = useFormats()
  const n = (value: number | undefined) => number(value ?? 0)
  const { party, ballots, roll } = data
  return [
    data.amountCents === undefined ? undefined : `${say.amount} ${say.yuan(writeCents(data.amountCents))}`,
    data.counterparty && `${say.counterparty} ${data.counterparty}`,
    data.officer && data.tie && say.steppedAside(data.officer.name, say.tieSorts[data.tie], data.effect ?? 'flag'),
    data.proposer && say.by[data.proposer],
    data.signers === undefined ? undefined : say.signed(n(data.signers), n(data.of)),
    verb === 'consulted' ? say.attendedMeeting(n(data.present)) : undefined,
    party && say.party(n(party.of), n(party.present), n(party.for)),
    data.meetsOn && `${say.meets} ${date(data.meetsOn)} · ${data.place ?? ''}`,
    data.authority && say.authorised(data.authority, data.authorityUntil ? date(data.authorityUntil) : ''),
    verb === 'ballot-opened' ? vote.openedAs[data.secret ? 'true' : 'false'] : undefined,
    data.papers === undefined ? undefined : vote.given(n(data.papers)),
    data.cast === undefined ? undefined : vote.castCount(n(data.cast)),
    roll && meeting && say.attended(n(roll.present), n(meeting.entitled.people)),
    ballots && say.voted(n(ballots.for), n(ballots.against), n(ballots.abstain)),
    data.lateDays ? say.late(n(data.lateDays)) : undefined,
    data.spentCents === undefined ? undefined : `${say.spent} ${say.yuan(writeCents(data.spentCents))}`,
    data.asked === undefined ? undefined : say.appraisedOf(n(data.asked), n(data.satisfied), n(data.basically)),
  ]
}
