import { type Selectable, sql } from 'kysely'
import { getHousehold, gridsWithin } from '#capabilities/household/index.ts'
import { findByNumber } from '#capabilities/matter/index.ts'
import { listTeamsToCall } from '#capabilities/team/index.ts'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Callout } from '#platform/db/tables.ts'
import { requireCallout } from './access.ts'
import type { CalloutContext } from './context.ts'
import { type CalloutState, isLate } from './rules.ts'

export type CalloutRow = Selectable<Callout>

const PAST = 100
const OPEN = 300

/** The only way in to the table in code; row security says the same again. */
function calloutsWithin({ tx, county, scope }: Pick<Context, 'tx' | 'county' | 'scope'>) {
  const { from, to } = rangeOf(scope)
  return tx
    .selectFrom('callout')
    .where('callout.county', '=', county)
    .where('callout.grid_code', '>=', from)
    .where('callout.grid_code', '<', to)
}

/** Held until the transaction ends. */
export const findForChange = (context: Context, id: string): Promise<CalloutRow | undefined> =>
  calloutsWithin(context).selectAll('callout').where('callout.id', '=', id).forUpdate().executeTakeFirst()

export async function getForChange(context: Context, id: string): Promise<CalloutRow> {
  if (context.scope === '-') throw refuse('not-found', 404)
  const found = await findForChange(context, id)
  if (!found) throw refuse('not-found', 404)
  return found
}

/** When it was said on the phone, where that was before it came. */
const said = sql<string | null>`(select f.data->>'saidAt' from callout_fact f where f.county = callout.county
  and f.callout_id = callout.id and f.verb = callout.state and not f.data ? 'isLate' order by f.seq desc limit 1)`

/** What came from a phone when the call-out had ended in another way. */
const late = sql<LateAnswer | null>`(select jsonb_build_object('verb', f.verb, 'by', coalesce(f.data->>'saidBy', f.by_name), 'saidAt', f.data->>'saidAt',
  'reason', f.data->>'reason') from callout_fact f where f.county = callout.county and f.callout_id = callout.id
  and f.data ? 'isLate' order by f.seq desc limit 1)`

interface LateAnswer {
  verb: 'accepted' | 'declined' | 'done'
  by: string
  saidAt: string
  reason: string | null
}

const listed = (context: Context) =>
  calloutsWithin(context)
    .leftJoin('household as h', (on) =>
      on.onRef('h.county', '=', 'callout.county').onRef('h.id', '=', 'callout.household_id'),
    )
    .leftJoin('matter as m', (on) =>
      on.onRef('m.county', '=', 'callout.county').onRef('m.id', '=', 'callout.matter_id'),
    )
    .leftJoin('team as t', (on) => on.onRef('t.county', '=', 'callout.county').onRef('t.id', '=', 'callout.team_id'))
    .select([
      'callout.id',
      'callout.grid_code as gridCode',
      'callout.called',
      'callout.caller_unit as callerUnit',
      'callout.caller_name as callerName',
      'callout.what',
      'callout.called_at as calledAt',
      'callout.due_at as dueAt',
      'callout.state',
      'callout.state_at as stateAt',
      'callout.state_by as stateBy',
      'callout.reason',
      'callout.record_id as recordId',
      'callout.household_id as householdId',
      'h.door_text as doorText',
      'callout.matter_id as matterId',
      'm.number as matterNumber',
      'callout.team_id as teamId',
      't.name as teamName',
      said.as('saidAt'),
      late.as('lateAnswer'),
    ])

const OPEN_STATES = ['called', 'accepted']

/** All that are open, the nearest first, and the last that came to an end. */
export async function listCallouts(context: Context) {
  requireCallout(context.actor, 'read')
  const open = await listed(context)
    .where('callout.state', 'in', OPEN_STATES)
    .orderBy('callout.due_at')
    .limit(OPEN)
    .execute()
  const past = await listed(context)
    .where('callout.state', 'not in', OPEN_STATES)
    .orderBy('callout.state_at', 'desc')
    .limit(PAST)
    .execute()
  // The table holds the state to its words.
  return [...open, ...past].map((row) => ({
    ...row,
    state: row.state as CalloutState,
    late: isLate(row.state as CalloutState, row.dueAt, context.now),
  }))
}

/** What a grid is called out to now, for its phone. */
export async function openCallouts(context: Context, grid: string) {
  const rows = await listed(context)
    .where('callout.state', 'in', OPEN_STATES)
    .where('callout.grid_code', '=', grid)
    .where('callout.team_id', 'is', null)
    .orderBy('callout.due_at')
    .limit(OPEN)
    .execute()
  return rows.map(({ id, what, state, callerName, dueAt, householdId, doorText, matterId, matterNumber }) => ({
    id,
    what,
    state,
    callerName,
    dueAt: dueAt.toISOString(),
    ...(householdId && doorText ? { householdId, doorText } : {}),
    ...(matterId && matterNumber !== null ? { matterId, matterNumber } : {}),
  }))
}

/** What a call-out is about, found within reach. */
export async function aboutOf(
  context: CalloutContext,
  { householdId, matterNumber }: { householdId?: string | undefined; matterNumber?: number | undefined },
) {
  const household = householdId ? await getHousehold(context, householdId) : undefined
  const matter = matterNumber === undefined ? undefined : await findByNumber(context, matterNumber)
  if (matterNumber !== undefined && !matter) throw refuse('issue.no-matter', 422, { field: 'matterNumber' })
  return { household, matter }
}

/** The grids that may be called out. */
export async function gridsToCall(context: Context): Promise<string[]> {
  requireCallout(context.actor, 'call')
  return await gridsWithin(context)
}

/** The teams that may be called out: those within reach that still stand. */
export async function teamsToCall(context: Context) {
  requireCallout(context.actor, 'call')
  return await listTeamsToCall(context)
}

/** @throws Problem `callout.team` 422 for a team of another village, or one that ended */
export async function teamToCall(context: Context, id: string, village: string): Promise<{ id: string }> {
  const found = (await teamsToCall(context)).find((team) => team.id === id && team.villageCode === village)
  if (!found) throw refuse('callout.team', 422, { field: 'teamId' })
  return found
}
