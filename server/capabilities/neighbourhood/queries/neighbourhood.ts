import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Activity, Station } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { mayDo, requireDesk } from '../access.ts'
import {
  type ActivityFact,
  type ActivityState,
  activityFolding,
  type StationFact,
  type StationState,
  stationFolding,
} from '../rules/index.ts'
import { ACTIVITY_ACTS, type ActivityDeskVerb, STATION_ACTS, type StationDeskVerb } from '../schema.ts'

export type StationRow = Selectable<Station>
export type ActivityRow = Selectable<Activity>

export interface StationDetail {
  row: StationRow
  state: StationState
  facts: StationFact[]
}
export interface ActivityLine {
  row: ActivityRow
  /** How many mean to come. */
  taken: number
  /** Whether one may still sign up: it has not begun. */
  isOpen: boolean
}
export interface ActivityDetail extends ActivityLine {
  state: ActivityState
  facts: ActivityFact[]
  station: StationRow
}

async function stationOf(context: Context, row: StationRow): Promise<StationDetail> {
  const facts = await factsOf<StationFact>(context, 'station_fact', 'station_id', row.id)
  return { row, facts, state: stationFolding.folded(facts) }
}

export async function placesTaken({ tx, county }: Pick<Context, 'tx' | 'county'>, activity: string): Promise<number> {
  const { rows } = await sql<{ n: string }>`select places_taken(${county}, ${activity}) as n`.execute(tx)
  return Number(rows[0]?.n ?? 0)
}

const beginsAt = ({ held_on: on, from_time: from }: ActivityRow): number => Date.parse(`${on}T${from}:00+08:00`)

const lineOf = async (context: Context, row: ActivityRow): Promise<ActivityLine> => ({
  row,
  taken: await placesTaken(context, row.id),
  isOpen: row.stage === 'announced' && context.now.getTime() < beginsAt(row),
})

async function linesOf(context: Context, rows: readonly ActivityRow[]): Promise<ActivityLine[]> {
  const lines: ActivityLine[] = []
  for (const row of rows) lines.push(await lineOf(context, row))
  return lines
}

async function activityOf(context: Context, row: ActivityRow): Promise<ActivityDetail> {
  const facts = await factsOf<ActivityFact>(context, 'activity_fact', 'activity_id', row.id)
  const station = await getPublicThing<StationRow>(context, 'station', row.village_code, row.station_id)
  return { ...(await lineOf(context, row)), facts, state: activityFolding.folded(facts), station }
}

const open = sql<boolean>`stage = 'open'`
const byName = sql`name, id`

/** The open ones of a village. */
export async function publicStations(context: Context, village: string): Promise<StationDetail[]> {
  const rows = await publicThings<StationRow>(context, 'station', village, { where: open, order: byName })
  const details: StationDetail[] = []
  for (const row of rows) details.push(await stationOf(context, row))
  return details
}

export const stationRows = (context: Context, village: string): Promise<StationRow[]> =>
  publicThings<StationRow>(context, 'station', village, { where: open, order: byName })

export const findOpenStation = async (context: Context, village: string, id: string): Promise<boolean> =>
  (await stationRows(context, village)).some((row) => row.id === id)

export const publicStation = async (context: Context, village: string, id: string): Promise<StationDetail> =>
  await stationOf(context, await getPublicThing<StationRow>(context, 'station', village, id))

const SHOWN_MOST = 30

/** What is to come, soonest first, then what was; of one station or of all. */
export async function publicActivities(context: Context, village: string, station?: string): Promise<ActivityLine[]> {
  const order = sql`(held_on < ${context.today}), case when held_on >= ${context.today} then held_on end, held_on desc, id`
  const where = station === undefined ? sql<boolean>`true` : sql<boolean>`station_id = ${station}`
  const rows = await publicThings<ActivityRow>(context, 'activity', village, { where, order, limit: SHOWN_MOST })
  return await linesOf(context, rows)
}

/** The row alone, for whoever signs up. @throws Problem `not-found` 404 */
export const publicActivity = async (context: Context, village: string, id: string): Promise<ActivityLine> =>
  await lineOf(context, await getPublicThing<ActivityRow>(context, 'activity', village, id))

export const readActivity = async (context: Context, village: string, id: string): Promise<ActivityDetail> =>
  await activityOf(context, await getPublicThing<ActivityRow>(context, 'activity', village, id))

export async function deskStations(context: Context): Promise<StationRow[]> {
  requireDesk(context.actor)
  return await thingsWithin<StationRow>(context, 'station', { order: sql`(stage = 'closed'), village_code, name, id` })
}

const DESK_MOST = 100

export async function deskActivities(context: Context): Promise<ActivityLine[]> {
  requireDesk(context.actor)
  const order = sql`(stage <> 'announced'), held_on desc, id`
  return await linesOf(context, await thingsWithin<ActivityRow>(context, 'activity', { order, limit: DESK_MOST }))
}

export async function readDeskStation(
  context: Context,
  id: string,
): Promise<StationDetail & { may: StationDeskVerb[] }> {
  requireDesk(context.actor)
  const detail = await stationOf(context, await getThing<StationRow>(context, 'station', id))
  const may = STATION_ACTS.map(({ verb }) => verb).filter(
    (verb) => stationFolding.isAllowed(detail.state, verb) && mayDo(context.actor, verb, detail.row.village_code),
  )
  return { ...detail, may }
}

export async function readDeskActivity(
  context: Context,
  id: string,
): Promise<ActivityDetail & { may: ActivityDeskVerb[]; mayReadSignups: boolean }> {
  requireDesk(context.actor)
  const detail = await activityOf(context, await getThing<ActivityRow>(context, 'activity', id))
  const { village_code: village } = detail.row
  const may = ACTIVITY_ACTS.map(({ verb }) => verb).filter(
    (verb) => activityFolding.isAllowed(detail.state, verb) && mayDo(context.actor, verb, village),
  )
  return { ...detail, may, mayReadSignups: mayDo(context.actor, 'signups', village) }
}
