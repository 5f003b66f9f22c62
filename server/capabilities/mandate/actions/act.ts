import { sql } from 'kysely'
import { recordOfVillage } from '#capabilities/visit/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { MandateContext } from '../context.ts'
import { actionsOf, getMandateForChange } from '../queries/mandate.ts'
import { type ActionData, folded, type MandateState } from '../rules/index.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import { append } from './store.ts'

/** Names of those who declared kin or interest to a unit, from the one register of ties. */
export type TiedTo = (context: MandateContext, village: string, unit: string) => Promise<readonly string[]>

export interface Acted {
  id: string
  state: MandateState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** One act of a desk on a mandate: reach (404), the same again, power (403), then what its stage allows (409). */
export async function actOnMandate(
  context: MandateContext,
  tiedTo: TiedTo,
  id: string,
  verb: ActVerb,
  body: ActBody,
): Promise<Acted> {
  const row = await getMandateForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ mandate: id, verb, ...content })
  if (await wasDone(context, 'mandate_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, state)
  if (seen !== state.version) throw refuse('mandate.changed', 409)
  if (verb === 'taken') await requireNoTie(context, tiedTo, state, row.village_code)
  if (content.record) await requireVisit(context, content.record, row.village_code)
  const data: ActionData = {
    ...content,
    day: context.today,
    ...(verb === 'rated' ? { ratedBy: 'caller' as const } : {}),
  }
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, action, hash)
  await record(context, `mandate.${verb}`, { kind: 'mandate', id, place: row.place_code }, { action: actionId })
  return { id, state: after, repeated: false }
}

/** A visit that is on record is named instead of written down again: one of the same village, for one mandate once. */
async function requireVisit(context: MandateContext, id: string, village: string): Promise<void> {
  if (!(await recordOfVillage(context, id, village))) throw refuse('mandate.no-record', 422, { field: 'record' })
  const used = await context.tx
    .selectFrom('mandate_action')
    .select('id')
    .where('county', '=', context.county)
    .where(sql<boolean>`data ->> 'record' = ${id}`)
    .executeTakeFirst()
  if (used) throw refuse('mandate.record-used', 409, { field: 'record' })
}

/** Whoever declared kin or interest to the unit complained of is no agent, whatever they tick here (art. 28). */
async function requireNoTie(
  context: MandateContext,
  tiedTo: TiedTo,
  { accused, agent }: MandateState,
  village: string,
): Promise<void> {
  if (accused === undefined || context.actor.kind !== 'staff') return
  const tied = await tiedTo(context, village, accused)
  if (tied.includes(context.actor.name) || (agent.name !== undefined && tied.includes(agent.name)))
    throw refuse('mandate.tie', 422, { field: 'noTie' })
}
