import { newId } from '#kernel/id.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode, unitOfPlace } from '#kernel/unit.ts'
import { requirePower } from '#platform/access/power.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import { CALLOUT_POWERS, relationsTo, requireCallout } from './access.ts'
import type { CalloutContext } from './context.ts'
import { aboutOf, type CalloutRow, findForChange, getForChange, gridsToCall, teamToCall } from './queries.ts'
import { type CalloutState, mayFollow, requireFollows } from './rules.ts'
import type { CalloutAct, CalloutAnswer, NewCallout } from './schema.ts'

interface Said {
  /** By the phone's clock, set right by what was measured of it. */
  at: string
}

interface Told {
  id: string
  verb: CalloutState
  hash: Buffer | null
  reason?: string | undefined
  recordId?: string | undefined
  said?: Said | undefined
  /** Came when the call-out had ended in another way: kept beside it. */
  isLate?: boolean | undefined
  /** Who said it, where a desk takes it in for somebody. */
  by?: string | undefined
}

const VILLAGE_SIGNS = 12
const villageOf = (gridCode: string): string => gridCode.slice(0, VILLAGE_SIGNS)

/** Calls the grid's worker or a team of the village out. The same request again does nothing twice. */
export async function callOut(context: CalloutContext, body: NewCallout): Promise<{ id: string; repeated: boolean }> {
  requireCallout(context.actor, 'call')
  const { tx, county, scope, now, actor } = context
  if (actor.kind !== 'staff' || !contains(scope, body.gridCode)) throw refuse('not-found', 404)
  const { id, ...content } = body
  const hash = canonicalHash(content)
  const before = await findForChange(context, id)
  if (before && isRepeat(before, hash)) return { id, repeated: true }
  if (!(await gridsToCall(context)).includes(body.gridCode)) throw refuse('grid.unknown', 422, { field: 'gridCode' })
  const dueAt = new Date(body.dueAt)
  if (dueAt <= now) throw refuse('callout.past', 422, { field: 'dueAt' })
  const { household, matter } = await aboutOf(context, body)
  const team = body.teamId ? await teamToCall(context, body.teamId, villageOf(body.gridCode)) : undefined
  const row = {
    county,
    id,
    grid_code: body.gridCode,
    called: team ? unitCode(villageOf(body.gridCode), 'village') : unitOfPlace(body.gridCode),
    team_id: team?.id ?? null,
    caller_unit: actor.unit,
    caller_name: actor.name,
    matter_id: matter?.id ?? null,
    household_id: household?.id ?? null,
    what: body.what,
    called_at: now,
    due_at: dueAt,
    state: 'called',
    state_at: now,
    state_by: actor.name,
    version: 1,
    body_hash: hash,
  }
  await tx.insertInto('callout').values(row).execute()
  await appendFact(context, { id, grid_code: body.gridCode }, 1, {
    id: newId(now.getTime()),
    verb: 'called',
    hash: null,
  })
  await record(context, 'callout.called', { kind: 'callout', id, place: body.gridCode })
  return { id, repeated: false }
}

export const POWER_OF = {
  accepted: 'answer',
  declined: 'answer',
  done: 'answer',
  withdrawn: 'withdraw',
  thanked: 'thank',
} as const
export type CalloutVerb = keyof typeof POWER_OF

/**
 * The called unit answers, or whoever called takes it back; not coming and taking back are said with their reason. What was
 * said on a phone without a signal is never refused because a desk was quicker: it is kept beside what the desk did.
 */
export async function actOnCallout(
  context: Context,
  calloutId: string,
  verb: CalloutVerb,
  body: CalloutAct,
): Promise<{ id: string; state: CalloutState; repeated: boolean; isLate?: boolean }> {
  const { id, reason } = body
  requireCallout(context.actor, 'read')
  const row = await getForChange(context, calloutId)
  requirePower(CALLOUT_POWERS, context.actor, POWER_OF[verb], relationsTo(context.actor, row))
  const said = saidIn(body)
  const hash = canonicalHash({ callout: calloutId, verb, reason: reason ?? null, ...(said ? { said: said.at } : {}) })
  const state = row.state as CalloutState // Held to its words by the table.
  const before = await findFact(context, id)
  if (before && isRepeat(before, hash)) return { id: calloutId, state, repeated: true, ...lateIn(before.data) }
  const isLate = said !== undefined && !mayFollow(state, verb)
  if (!isLate) requireFollows(state, verb)
  if ((verb === 'declined' || verb === 'withdrawn') && !reason) throw refuse('callout.reason', 422, { field: 'reason' })
  await follow(context, row, { id, verb, hash, reason, said, isLate })
  return isLate ? { id: calloutId, state, repeated: false, isLate } : { id: calloutId, state: verb, repeated: false }
}

const MINUTE_MS = 60_000

function saidIn({ saidAt, offsetMinutes = 0 }: CalloutAct): Said | undefined {
  return saidAt === undefined
    ? undefined
    : { at: new Date(Date.parse(saidAt) - offsetMinutes * MINUTE_MS).toISOString() }
}

const lateIn = (data: unknown): { isLate?: true } =>
  typeof data === 'object' && data !== null && 'isLate' in data ? { isLate: true } : {}

/**
 * A record that says it was made on a call-out answers it. Whatever became of the call-out meanwhile, the record stands:
 * nothing a worker wrote is refused because a desk was quicker.
 */
export async function answerByRecord(
  context: Context,
  calloutId: string,
  recordId: string,
  factId: string,
): Promise<void> {
  const row = await findForChange(context, calloutId)
  if (!row || !mayFollow(row.state as CalloutState, 'done')) return // Held to its words by the table.
  await follow(context, row, { id: factId, verb: 'done', hash: null, recordId })
}

/** What a worker who may not send any more had said on the phone, taken in by a desk; a call-out out of reach takes none. */
export async function takeAnswer(context: Context, id: string, answer: CalloutAnswer, by: string): Promise<void> {
  const { callout, verb, reason, deviceAt, deviceOffsetMinutes } = answer
  const row = await getForChange(context, callout)
  if (await findFact(context, id)) return
  const said = saidIn({ id, saidAt: deviceAt, offsetMinutes: deviceOffsetMinutes })
  const isLate = !mayFollow(row.state as CalloutState, verb) // Held to its words by the table.
  await follow(context, row, { id, verb, hash: canonicalHash(answer), reason, said, isLate, by })
}

const findFact = ({ tx, county }: Context, id: string) =>
  tx
    .selectFrom('callout_fact')
    .select(['body_hash', 'data'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()

/** Nobody answered in its time and the days after it: said as it is, and off the phone's list. */
export async function expireCallouts(context: CalloutContext): Promise<void> {
  const { tx, county, now, calloutExpires_h } = context
  const before = new Date(now.getTime() - calloutExpires_h * 3_600_000)
  const rows = await tx
    .selectFrom('callout')
    .selectAll()
    .where('county', '=', county)
    .where('state', '=', 'called')
    .where('due_at', '<', before)
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const row of rows) await follow(context, row, { id: newId(now.getTime()), verb: 'expired', hash: null })
}

async function follow(context: Context, row: CalloutRow, told: Told): Promise<void> {
  const { tx, county } = context
  const version = row.version + 1
  await appendFact(context, row, version, told)
  await tx
    .updateTable('callout')
    .set(told.isLate ? { version } : { ...stateAfter(context, row, told), version })
    .where('county', '=', county)
    .where('id', '=', row.id)
    .execute()
  await record(context, `callout.${told.verb}`, { kind: 'callout', id: row.id, place: row.grid_code })
}

const stateAfter = (context: Context, row: CalloutRow, { verb, reason, recordId, by }: Told) => ({
  state: verb,
  state_at: context.now,
  state_by: by ?? byActor(context).name ?? null,
  reason: reason ?? row.reason,
  record_id: recordId ?? row.record_id,
})

async function appendFact(
  context: Context,
  { id, grid_code }: Pick<CalloutRow, 'id' | 'grid_code'>,
  seq: number,
  { id: factId, verb, hash, reason, recordId, said, isLate, by }: Told,
): Promise<void> {
  const data = {
    ...(reason ? { reason } : {}),
    ...(recordId ? { recordId } : {}),
    ...(said ? { saidAt: said.at } : {}),
    ...(isLate ? { isLate } : {}),
    ...(by ? { saidBy: by } : {}),
  }
  const fact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  await context.tx
    .insertInto('callout_fact')
    .values({ county: context.county, callout_id: id, grid_code, seq, ...factColumns(fact, hash) })
    .execute()
}
