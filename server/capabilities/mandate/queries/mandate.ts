import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Mandate } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { mayDo, requireDesk } from '../access.ts'
import { applied, folded, type MandateAction, type MandateState } from '../rules/index.ts'
import { ACTS, type ActVerb } from '../schema.ts'
import { mandatesWithin } from './reach.ts'

export type MandateRow = Selectable<Mandate>

/** The mandate within reach; outside it 404, as if it did not exist. */
export async function getMandate(context: Context, id: string): Promise<MandateRow> {
  const found = await mandatesWithin(context).selectAll('mandate').where('mandate.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getMandateForChange(context: Context, id: string): Promise<MandateRow> {
  const found = await mandatesWithin(context)
    .selectAll('mandate')
    .where('mandate.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const actionsOf = (context: Context, mandateId: string): Promise<MandateAction[]> =>
  factsOf(context, 'mandate_action', 'mandate_id', mandateId)

/** Every mandate of a matter, newest first; row security narrows it for whoever came by a receipt. */
export async function mandatesOf({ tx, county }: Context, matterId: string): Promise<MandateRow[]> {
  return await tx
    .selectFrom('mandate')
    .selectAll()
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .orderBy('number', 'desc')
    .execute()
}

export interface MandateDetail {
  row: MandateRow
  state: MandateState
  actions: MandateAction[]
  /** What the reader may do now: by their post, and by where the mandate stands. */
  may: ActVerb[]
}

/** Whole, on a desk; reading it is recorded. */
export async function readMandate(context: Context, id: string): Promise<MandateDetail> {
  requireDesk(context.actor)
  const row = await getMandate(context, id)
  const actions = await actionsOf(context, id)
  const state = folded(actions)
  await record(context, 'mandate.read', { kind: 'mandate', id, place: row.place_code })
  const isOpen = (verb: ActVerb) => mayDo(context.actor, verb, state) && isOpenFor(state, verb, context.today)
  return { row, state, actions, may: ACTS.map(({ verb }) => verb).filter(isOpen) }
}

/** Whether an act has its turn, asked of the rules themselves. */
function isOpenFor(state: MandateState, verb: ActVerb, day: string): boolean {
  const words = { noTie: true, reason: '—', text: '—', way: 'phone', outcome: 'solved', satisfaction: 'fair' } as const
  const data = { ...words, day, what: state.scope[0], ratedBy: 'caller' as const }
  try {
    applied(state, { id: '', verb, at_ms: 0, by: { kind: 'staff' }, data })
    return true
  } catch {
    return false
  }
}
