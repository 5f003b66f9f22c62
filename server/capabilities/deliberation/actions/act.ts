import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DeliberationContext } from '../context.ts'
import { seatsOfTopic } from '../queries/seats.ts'
import { factsOfTopic, getTopicForChange, RATER, type TopicRow } from '../queries/topic.ts'
import {
  type DeliberationFact,
  type DeliberationState,
  type FactData,
  folded,
  isAllowed,
  namesIn,
  requireComposition,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { append, publishIfDue } from './store.ts'

type Links = { decision_id?: string; matter_id?: string }
interface Given {
  context: DeliberationContext
  row: TopicRow
  state: DeliberationState
  body: Omit<ActBody, 'id' | 'seen'>
}
type Reading = (given: Given) => FactData | Promise<FactData>

const said = ({ body: { text } }: Given): FactData => (text === undefined ? {} : { text })
const reasoned = ({ body: { reason = '' } }: Given): FactData => ({ reason })

/** Seats people of one kind, each with a receipt of their own; the fact holds their number and why, no name. */
async function seatPeople({ context, row, body: { seat = '', interest = '', names = '' } }: Given): Promise<FactData> {
  if (!context.rule.seats.some(({ key }) => key === seat)) throw refuse('deliberation.no-seat', 422, { field: 'seat' })
  const people = namesIn(names)
  const before = (await seatsOfTopic(context, row.id)).length
  const rows = people.map((name, i) => {
    const id = newId(context.now.getTime())
    const receipt = receiptOf(context.keys, RATER, id)
    return {
      county: context.county,
      id,
      deliberation_id: row.id,
      village_code: row.village_code,
      number: before + i + 1,
      seat,
      name,
      interest,
      receipt_hash: receiptPrint(context.keys, RATER, receipt),
      seated_at: context.now,
    }
  })
  await context.tx.insertInto('deliberation_seat').values(rows).execute()
  return { seat, interest, people: people.length }
}

function notice({ context, state, body: { meetsOn = '', place = '', text } }: Given): FactData {
  requireComposition(state.seats, context.rule)
  const { noticeDays } = context.rule
  if (meetsOn < context.dayAfter(context.now, noticeDays))
    throw refuse('deliberation.notice-short', 422, { field: 'meetsOn', params: { days: noticeDays } })
  return { meetsOn, place, ...(text === undefined ? {} : { text }) }
}

function minutes({ context, state, body: { present = 0, consensus = false, text = '' } }: Given): FactData {
  if (state.meetsOn !== undefined && context.today < state.meetsOn)
    throw refuse('deliberation.not-yet-met', 422, { params: { meetsOn: state.meetsOn } })
  return { present, consensus, text }
}

/** Onward: a decision of the village is drafted under its procedure, or a matter goes to whoever answers for it. */
async function route({ context, row, state, body }: Given): Promise<FactData> {
  const { way, text = '', dueOn, kind } = body
  if (way === undefined) throw refuse('validation.required', 422, { field: 'way' })
  if (dueOn !== undefined && dueOn < context.today) throw refuse('deliberation.due-past', 422, { field: 'dueOn' })
  const linked = newId(context.now.getTime())
  const { village_code: villageCode } = row
  if (way === 'decision') {
    if (kind === undefined) throw refuse('validation.required', 422, { field: 'kind' })
    await context.draftDecision({ id: linked, villageCode, kind, title: state.title, text })
    return { way, text, kind, linked }
  }
  if (way === 'refer') {
    await context.refer({ id: linked, villageCode, text: `${state.title}\n${text}` })
    return { way, text, linked }
  }
  return { way, text, ...(dueOn === undefined ? {} : { dueOn }) }
}

const READINGS: Record<DeskVerb, Reading> = {
  admitted: said,
  refused: ({ body: { reason = '', hideTitle } }) => ({ reason, ...(hideTitle ? { hideTitle } : {}) }),
  overruled: reasoned,
  seated: seatPeople,
  noticed: notice,
  met: minutes,
  routed: route,
  progressed: said,
  completed: said,
}

const linksOf = ({ way, linked }: FactData): Links => {
  if (linked === undefined) return {}
  return way === 'decision' ? { decision_id: linked } : { matter_id: linked }
}

/** Reach (404), the same id again, power (403), what others did meanwhile and whether it is allowed now (409). */
export async function actOnTopic(context: DeliberationContext, id: string, verb: DeskVerb, body: ActBody) {
  const row = await getTopicForChange(context, id)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ verb, deliberation: id, ...content })
  const facts = await factsOfTopic(context, id)
  const state = folded(facts)
  if (await wasDone(context, 'deliberation_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('deliberation.changed', 409)
  if (!isAllowed(state, verb)) throw refuse('deliberation.not-now', 409, { params: { verb } })
  const { text, reason, place, interest } = content
  requirePublicText({ text, reason, place, interest })
  const data = await READINGS[verb]({ context, row, state, body: content })
  const fact: DeliberationFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, fact, hash, linksOf(data))
  await publishIfDue(context, row, [...facts, fact], after)
  await record(context, `deliberation.${verb}`, { kind: 'deliberation', id, place: row.village_code })
  return { id, version: after.version, stage: after.stage, repeated: false }
}
