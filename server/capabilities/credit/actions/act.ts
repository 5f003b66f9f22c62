import { refuse } from '#kernel/problem.ts'
import { actOnThing, type Given } from '#platform/facts/act.ts'
import type { CreditContext } from '../context.ts'
import type { CreditRow } from '../queries/credit.ts'
import type { CreditState, FactData, Verb } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { requireLawful } from './lawful.ts'
import { CREDIT } from './store.ts'

type Of = Given<CreditRow, CreditState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>
type Reading = (context: CreditContext, given: Of) => FactData | Promise<FactData>

const reasoned: Reading = (_, { body: { reason = '' } }) => ({ reason })

function requireRoom({ rule }: CreditContext, { items, rewards }: CreditState): void {
  if (items.length + rewards.length < rule.itemsMost) return
  throw refuse('credit.too-many', 422, { params: { most: rule.itemsMost } })
}

const addItem: Reading = (context, { state, body: { way = 'earn', text = '', points = 0, evidence = '' } }) => {
  requireRoom(context, state)
  requireLawful(context, 'text', [text])
  requireLawful(context, 'evidence', [evidence])
  return { item: { way, text, points, evidence } }
}

const addReward: Reading = (context, { state, body: { text = '', points = 0, costCents = 0 } }) => {
  requireRoom(context, state)
  requireLawful(context, 'text', [text])
  if (costCents > state.budgetCents) throw refuse('credit.over-budget', 422, { field: 'costCents' })
  return { reward: { text, points, costCents } }
}

const strike: Reading = (_, { state, body: { line = '' } }) => {
  if (![...state.items, ...state.rewards].some(({ key }) => key === line))
    throw refuse('credit.no-line', 422, { field: 'line' })
  return { line }
}

const revise: Reading = (context, { body: { title, period, cap, budgetCents } }) => {
  requireLawful(context, 'title', [title ?? ''])
  return {
    ...(title === undefined ? {} : { title }),
    ...(period === undefined ? {} : { period }),
    ...(cap === undefined ? {} : { cap }),
    ...(budgetCents === undefined ? {} : { budgetCents }),
  }
}

/** Read once more as a whole: the list of what is banned may have grown since a line was written. */
function requireWhole(context: CreditContext, { title, items, rewards }: CreditState): void {
  if (items.length === 0) throw refuse('credit.no-items', 422)
  const lines = [...items.flatMap(({ text, evidence }) => [text, evidence]), ...rewards.map(({ text }) => text)]
  requireLawful(context, 'line', [title, ...lines])
}

const open: Reading = (context, { state }) => {
  requireWhole(context, state)
  return { until: context.dayAfter(context.now, context.rule.commentDays) }
}

/** Voted once everybody has had their days, by a decision of this village of a kind that adopts rules, not used before. */
const adopt: Reading = async (context, { row, state, body: { decision = '', from = '', text = '' } }) => {
  const until = state.until ?? ''
  if (context.today <= until) throw refuse('credit.still-open', 422, { params: { until } })
  requireWhole(context, state)
  const found = await context.findDecision(row.village_code, decision)
  if (!found || !context.rule.decisions.includes(found.kind))
    throw refuse('credit.no-decision', 422, { field: 'decision' })
  if (found.meetsOn <= until)
    throw refuse('credit.voted-too-early', 422, { field: 'decision', params: { meetsOn: found.meetsOn, until } })
  if (await wasVotedOn(context, decision)) throw refuse('credit.decision-used', 422, { field: 'decision' })
  if (from < found.meetsOn)
    throw refuse('credit.begins-too-early', 422, { field: 'from', params: { meetsOn: found.meetsOn } })
  const { n } = await context.tx
    .selectFrom('credit_comment')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('county', '=', context.county)
    .where('credit_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return { decision, day: found.meetsOn, from, text, comments: Number(n) }
}

/** One vote adopts one edition. */
async function wasVotedOn({ tx, county }: CreditContext, decision: string): Promise<boolean> {
  const found = await tx
    .selectFrom('credit')
    .select('id')
    .where('county', '=', county)
    .where('decision_id', '=', decision)
    .executeTakeFirst()
  return found !== undefined
}

const READINGS: Record<DeskVerb, Reading> = {
  itemed: addItem,
  rewarded: addReward,
  struck: strike,
  revised: revise,
  opened: open,
  redrafted: reasoned,
  adopted: adopt,
  ended: reasoned,
  dropped: reasoned,
}

export const actOnCredit = (context: CreditContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<CreditRow, CreditState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>(context, CREDIT, {
    id,
    verb,
    body,
    read: (given) => READINGS[verb](context, given),
  })
