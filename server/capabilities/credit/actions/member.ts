import { refuse } from '#kernel/problem.ts'
import { actOnThing, type Given } from '#platform/facts/act.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireMemberDesk } from '../access.ts'
import type { CreditContext } from '../context.ts'
import { detailOf, findInForce } from '../queries/credit.ts'
import { spentSince } from '../queries/figures.ts'
import type { MemberRow } from '../queries/member.ts'
import { type CreditFact, type CreditState, folded, periodStart } from '../rules/index.ts'
import type { MemberBody, MemberDeskVerb, OwnVerb } from '../schema.ts'
import type { Entry, Limit, MemberData, MemberFact, MemberState, MemberVerb } from '../shapes/member.ts'
import { findHousehold, requireFreeHousehold } from './household.ts'
import { requireOther } from './kin.ts'
import { MEMBER } from './member-store.ts'

interface MemberGiven {
  row: MemberRow
  state: MemberState
  facts: readonly MemberFact[]
  body: Omit<MemberBody, 'id' | 'seen'>
  /** Of the act itself: an entry is named by the act that began it. */
  id: string
}
type Reading = (context: CreditContext, given: MemberGiven) => MemberData | Promise<MemberData>

/** @throws Problem `credit-member.no-entry` 422 */
function entryOf({ entries }: MemberState, id = '', field = 'entry'): Entry {
  const found = entries.find((one) => one.entry === id)
  if (!found) throw refuse('credit-member.no-entry', 422, { field })
  return found
}

/** The edition under which the entry was proposed says how much may be earned in which period. */
async function limitOf(context: CreditContext, { edition }: Entry): Promise<Limit> {
  const { cap, period } = folded(await factsOf<CreditFact>(context, 'credit_fact', 'credit_id', edition))
  return { cap, since: periodStart(period, context.today) }
}

/** What sums everybody may read count by. */
const counted = ({ text, kind, costCents = 0 }: Entry, count: 1 | -1) => ({
  text,
  count,
  ...(kind === 'reward' ? { costBackCents: -count * costCents } : {}),
})

const confirm: Reading = async (context, { row, state, facts, body }) => {
  const entry = entryOf(state, body.waiting, 'waiting')
  await requireOther(context, row, facts, entry.entry)
  return { entry: entry.entry, day: context.today, ...(await limitOf(context, entry)), ...counted(entry, 1) }
}

const deny: Reading = async (context, { row, state, facts, body: { waiting, reason = '' } }) => {
  const { entry } = entryOf(state, waiting, 'waiting')
  await requireOther(context, row, facts, entry)
  return { entry, reason, day: context.today }
}

const withdraw: Reading = async (context, { row, state, facts, body: { standing, reason = '' } }) => {
  const entry = entryOf(state, standing, 'standing')
  await requireOther(context, row, facts, entry.entry)
  return { entry: entry.entry, reason, day: context.today, ...counted(entry, -1) }
}

const answer: Reading = async (context, { row, state, facts, body: { appeal, upheld = false, reason = '' } }) => {
  const entry = entryOf(state, appeal, 'appeal')
  await requireOther(context, row, facts, entry.entry)
  const said = { entry: entry.entry, upheld, reason, day: context.today }
  if (!upheld) return said
  return { ...said, ...(await limitOf(context, entry)), ...counted(entry, entry.stage === 'stands' ? -1 : 1) }
}

/** @throws Problem `credit-member.no-rules` 409 */
async function rulesOf(context: CreditContext, village: string): Promise<{ edition: string; rules: CreditState }> {
  const held = await findInForce(context, village)
  if (!held) throw refuse('credit-member.no-rules', 409)
  return { edition: held.id, rules: (await detailOf(context, held)).state }
}

const propose: Reading = async (context, { row, id, body: { item, on = '', note = '' } }) => {
  const { edition, rules } = await rulesOf(context, row.village_code)
  const found = rules.items.find(({ key }) => key === item)
  if (!found) throw refuse('credit.no-line', 422, { field: 'item' })
  if (on > context.today || on < (rules.from ?? '')) throw refuse('credit-member.wrong-day', 422, { field: 'on' })
  const points = found.way === 'earn' ? found.points : -found.points
  return { entry: id, edition, text: found.text, points, on, note, day: context.today }
}

const exchange: Reading = async (context, { row, id, body: { reward } }) => {
  const { edition, rules } = await rulesOf(context, row.village_code)
  const found = rules.rewards.find(({ key }) => key === reward)
  if (!found) throw refuse('credit.no-line', 422, { field: 'reward' })
  const { text, points, costCents } = found
  const spent = await spentSince(context, row.village_code, periodStart(rules.period, context.today))
  if (spent + costCents > rules.budgetCents) throw refuse('credit-member.budget-spent', 422, { field: 'reward' })
  const { today } = context
  return { entry: id, edition, text, points: -points, on: today, day: today, costCents, count: 1 }
}

const appeal: Reading = (context, { state, body: { against, text = '', form } }) => {
  const { entry, text: about, day } = entryOf(state, against, 'against')
  const last = context.dayAfter(new Date(`${day}T00:00:00Z`), context.rule.appealDays)
  if (context.today > last) throw refuse('credit-member.appeal-late', 422, { field: 'against', params: { last } })
  const dueOn = context.dayAfter(context.now, context.rule.answerDays)
  return { entry, about, text, day: context.today, dueOn, ...(form === undefined ? {} : { form }) }
}

const admit: Reading = async (context, { row, body: { door = '' } }) => {
  const { id } = await findHousehold(context, row.village_code, door)
  await requireFreeHousehold(context, id)
  return { household: id, day: context.today }
}

const day: Reading = ({ today }, { body: { reason, form } }) => ({
  day: today,
  ...(reason === undefined ? {} : { reason }),
  ...(form === undefined ? {} : { form }),
})

const READINGS: Record<MemberDeskVerb | OwnVerb, Reading> = {
  confirmed: confirm,
  refused: deny,
  answered: answer,
  admitted: admit,
  proposed: propose,
  exchanged: exchange,
  withdrawn: withdraw,
  appealed: appeal,
  declined: day,
  left: day,
  rejoined: day,
}

export const readAct = (context: CreditContext, verb: MemberDeskVerb | OwnVerb, given: MemberGiven) =>
  READINGS[verb](context, given)

/** One act of the village's office or its supervision committee. */
export async function actOnMember(context: CreditContext, id: string, verb: MemberDeskVerb, body: MemberBody) {
  requireMemberDesk(context.actor)
  type Of = Given<MemberRow, MemberState, MemberVerb, MemberData, Omit<MemberBody, 'id' | 'seen'>>
  return await actOnThing<MemberRow, MemberState, MemberVerb, MemberData, Omit<MemberBody, 'id' | 'seen'>>(
    context,
    MEMBER,
    {
      id,
      verb,
      body,
      // Facts of this table are a resident's or a desk's.
      read: (given: Of) =>
        readAct(context, verb, { ...given, facts: given.facts as readonly MemberFact[], id: body.id }),
    },
  )
}
