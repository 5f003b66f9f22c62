import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { CreditMember } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getThing, thingsWithin } from '#platform/facts/things.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { mayMember, requireMemberDesk } from '../access.ts'
import { type CreditState, isAppealable, isOpenAppeal, memberFold } from '../rules/index.ts'
import { MEMBER_ACTS, type MemberDeskVerb } from '../schema.ts'
import type { Entry, MemberFact, MemberState } from '../shapes/member.ts'
import { detailOf, findInForce } from './credit.ts'

export type MemberRow = Selectable<CreditMember>

export interface MemberDetail {
  row: MemberRow
  state: MemberState
  facts: MemberFact[]
  /** The rules that hold now, for what may be proposed and had. */
  rules: CreditState | undefined
}

/** Those that ask or have joined; what waits for somebody first. Whoever left is read by no desk. */
export async function listMembers(context: Context): Promise<MemberRow[]> {
  requireMemberDesk(context.actor)
  const where = sql<boolean>`stage in ('asked', 'joined')`
  const order = sql`appeal_due nulls last, (stage <> 'asked' and waiting = 0), since_at, id`
  const rows = await thingsWithin<MemberRow>(context, 'credit_member', { where, order })
  const [one] = rows
  if (one)
    await record(context, 'credit-member.listed', { kind: 'village', id: one.village_code, place: one.village_code })
  return rows
}

async function memberOf(context: Context, row: MemberRow): Promise<MemberDetail> {
  const facts = await factsOf<MemberFact>(context, 'credit_member_fact', 'credit_member_id', row.id)
  const held = await findInForce(context, row.village_code)
  const rules = held && (await detailOf(context, held)).state
  return { row, facts, state: memberFold.folded(facts), rules }
}

interface DeskMember extends MemberDetail {
  may: MemberDeskVerb[]
}

/** Of those an entry is needed for, whether there is one. */
const NEEDS: Partial<Record<MemberDeskVerb, (entry: Entry) => boolean>> = {
  confirmed: ({ stage }) => stage === 'proposed',
  refused: ({ stage }) => stage === 'proposed',
  withdrawn: ({ stage }) => stage === 'stands',
  appealed: isAppealable,
  answered: isOpenAppeal,
}

/** One household on the desk; every look is in the audit. */
export async function readMember(context: Context, id: string): Promise<DeskMember> {
  requireMemberDesk(context.actor)
  const row = await getThing<MemberRow>(context, 'credit_member', id)
  if (row.stage === 'left') throw refuse('not-found', 404)
  const detail = await memberOf(context, row)
  const { state, rules } = detail
  const may = MEMBER_ACTS.map(({ verb }) => verb).filter((verb) => {
    const needs = NEEDS[verb]
    if (needs && !state.entries.some(needs)) return false
    if ((verb === 'proposed' || verb === 'exchanged') && !rules) return false
    return memberFold.isAllowed(state, verb) && mayMember(context.actor, verb, row.village_code)
  })
  await record(context, 'credit-member.read', { kind: 'credit-member', id, place: row.village_code })
  return { ...detail, may }
}

/** A resident's own, whatever became of it. Nobody else's is ever found: the number that was proven is part of the question. */
export async function ownMembers(context: Context, villager: string, id?: string): Promise<MemberDetail[]> {
  return await asSystem(context, async () => {
    let query = context.tx
      .selectFrom('credit_member')
      .selectAll()
      .where('county', '=', context.county)
      .where('villager_id', '=', villager)
    if (id !== undefined) query = query.where('id', '=', id)
    const rows = await query.orderBy('since_at', 'desc').limit(20).execute()
    const found: MemberDetail[] = []
    for (const row of rows) found.push(await memberOf(context, row))
    return found
  })
}
