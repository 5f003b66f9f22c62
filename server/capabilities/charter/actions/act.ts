import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { actOnThing, appendTo, type Given } from '#platform/facts/act.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { CharterContext } from '../context.ts'
import type { CharterRow } from '../queries/charter.ts'
import {
  type CharterFact,
  type CharterState,
  clausesIn,
  type FactData,
  flagsIn,
  IN_FORCE,
  type Verb,
  versioned,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { CHARTER } from './store.ts'

type Of = Given<CharterRow, CharterState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>
type Reading = (context: CharterContext, given: Of) => FactData | Promise<FactData>

const reasoned: Reading = (_, { body: { reason = '' } }) => ({ reason })

const revise: Reading = (context, { state, body: { title, clauses: typed = '' } }) => {
  const clauses = versioned(state.clauses, clausesIn(typed), context.rule.reworded_percent)
  return { ...(title === undefined ? {} : { title }), clauses, flags: flagsIn(clauses, context.phrases) }
}

/** Not before everybody has had their days; what was said is counted, and how it was taken is written down. */
const submit: Reading = async (context, { row, state, body: { text = '' } }) => {
  if (state.until !== undefined && context.today <= state.until)
    throw refuse('charter.still-open', 422, { params: { until: state.until } })
  const { n } = await context.tx
    .selectFrom('charter_comment')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('county', '=', context.county)
    .where('charter_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return { text, comments: Number(n) }
}

/** A flag does not stop anybody: it asks for an answer, and everybody reads it. */
const review: Reading = (_, { state, body: { text = '', flagAnswer } }) => {
  if (state.flags.length > 0 && flagAnswer === undefined)
    throw refuse('charter.flags-unanswered', 422, { field: 'flagAnswer', params: { flags: state.flags.length } })
  return { text, ...(flagAnswer === undefined ? {} : { flagAnswer }) }
}

/** Voted after the review, by a decision of this village of the kind that adopts rules. */
const adopt: Reading = async (context, { row, facts, body: { decision = '' } }) => {
  const found = await context.findDecision(row.village_code, decision)
  if (!found || !context.rule.decisions.includes(found.kind))
    throw refuse('charter.no-decision', 422, { field: 'decision' })
  if (await wasVotedOn(context, decision)) throw refuse('charter.decision-used', 422, { field: 'decision' })
  const reviewed = facts.findLast(({ verb }) => verb === 'reviewed')
  if (reviewed && found.meetsOn < context.dayAfter(new Date(reviewed.at_ms), 0))
    throw refuse('charter.voted-before-review', 422, { field: 'decision', params: { meetsOn: found.meetsOn } })
  await supersede(context, row)
  const voted = new Date(`${found.meetsOn}T00:00:00Z`)
  return { decision, day: found.meetsOn, fileBy: context.dayAfter(voted, context.rule.filingDays) }
}

/** One vote adopts one edition. */
async function wasVotedOn({ tx, county }: CharterContext, decision: string): Promise<boolean> {
  const found = await tx
    .selectFrom('charter')
    .select('id')
    .where('county', '=', county)
    .where('decision_id', '=', decision)
    .executeTakeFirst()
  return found !== undefined
}

/** One edition holds at a time: the one before ends with the vote. */
async function supersede(context: CharterContext, { village_code: village, id }: CharterRow): Promise<void> {
  const { rows } = await sql<CharterRow>`
    select * from charter where county = ${context.county} and village_code = ${village} and id <> ${id}
      and stage in (${sql.join([...IN_FORCE])}) for update`.execute(context.tx)
  for (const row of rows) {
    const facts = await factsOf<CharterFact>(context, 'charter_fact', 'charter_id', row.id)
    const at_ms = context.now.getTime()
    const fact: CharterFact = { id: newId(at_ms), verb: 'superseded', at_ms, by: { kind: 'system' }, data: {} }
    await appendTo(context, CHARTER, row, facts, fact, null)
  }
}

const READINGS: Record<DeskVerb, Reading> = {
  revised: revise,
  opened: (context) => ({ until: context.dayAfter(context.now, context.rule.commentDays) }),
  submitted: submit,
  reviewed: review,
  returned: reasoned,
  adopted: adopt,
  filed: ({ today }, { body: { text } }) => ({ day: today, ...(text === undefined ? {} : { text }) }),
  ordered: (context, { body: { reason = '' } }) => ({
    reason,
    dueOn: context.dayAfter(context.now, context.rule.correctDays),
  }),
  dropped: reasoned,
}

export const actOnCharter = (context: CharterContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<CharterRow, CharterState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>(context, CHARTER, {
    id,
    verb,
    body,
    read: (given) => READINGS[verb](context, given),
  })
