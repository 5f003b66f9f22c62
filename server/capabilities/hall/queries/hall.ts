import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Hall, Stop } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { HallContext } from '../context.ts'
import {
  dayAfter,
  type HallFact,
  type HallState,
  hallFolding,
  type Slot,
  type StopFact,
  type StopState,
  slotsOf,
  stopFolding,
} from '../rules/index.ts'
import { HALL_ACTS, type HallDeskVerb, STOP_ACTS, type StopDeskVerb } from '../schema.ts'

export type HallRow = Selectable<Hall>
export type StopRow = Selectable<Stop>

export interface HallDetail {
  row: HallRow
  state: HallState
  facts: HallFact[]
}
export interface StopDetail {
  row: StopRow
  state: StopState
  facts: StopFact[]
}

async function hallOf(context: Context, row: HallRow): Promise<HallDetail> {
  const facts = await factsOf<HallFact>(context, 'hall_fact', 'hall_id', row.id)
  return { row, facts, state: hallFolding.folded(facts) }
}

async function stopOf(context: Context, row: StopRow): Promise<StopDetail> {
  const facts = await factsOf<StopFact>(context, 'stop_fact', 'stop_id', row.id)
  return { row, facts, state: stopFolding.folded(facts) }
}

/** A village's, while it has one. */
export async function findHall(context: Context, village: string): Promise<HallDetail | undefined> {
  const [row] = await publicThings<HallRow>(context, 'hall', village)
  return row && (await hallOf(context, row))
}

/** @throws Problem `not-found` 404 */
export async function getHall(context: Context, village: string): Promise<HallDetail> {
  const found = await findHall(context, village)
  if (!found) throw refuse('not-found', 404)
  return found
}

/** Every slot that may still be booked or is booked out. */
export async function slotsIn(context: HallContext, { row, state }: HallDetail): Promise<Slot[]> {
  const { tx, county, today, now, slots: rule } = context
  const until = dayAfter(today, rule.days)
  const { rows } = await sql<{ held_on: string; from_time: string; taken: string }>`
    select held_on, from_time, taken from slots_taken(${county}, ${row.id}, ${today}, ${until})`.execute(tx)
  const taken = new Map(rows.map((one) => [`${one.held_on} ${one.from_time}`, Number(one.taken)]))
  return slotsOf(state, { rule, today, now, takenOf: (on, from) => taken.get(`${on} ${from}`) ?? 0 })
}

const SHOWN_MOST = 60

/** What comes to the village from today on, soonest first; what was called off stays, crossed out. */
export const publicStops = (context: Context, village: string): Promise<StopRow[]> =>
  publicThings<StopRow>(context, 'stop', village, {
    where: sql<boolean>`held_on >= ${context.today}`,
    order: sql`held_on, from_time, id`,
    limit: SHOWN_MOST,
  })

export const publicHalls = (context: Context, village: string): Promise<HallRow[]> =>
  publicThings<HallRow>(context, 'hall', village)

export const publicHall = async (context: Context, village: string, id: string): Promise<HallDetail> =>
  await hallOf(context, await getPublicThing<HallRow>(context, 'hall', village, id))

export const publicStop = async (context: Context, village: string, id: string): Promise<StopDetail> =>
  await stopOf(context, await getPublicThing<StopRow>(context, 'stop', village, id))

export async function deskHalls(context: Context): Promise<HallRow[]> {
  requireDesk(context.actor)
  return await thingsWithin<HallRow>(context, 'hall', { order: sql`village_code` })
}

export async function deskStops(context: Context): Promise<StopRow[]> {
  requireDesk(context.actor)
  return await thingsWithin<StopRow>(context, 'stop', { order: sql`held_on desc, from_time, id` })
}

export async function readDeskHall(
  context: Context,
  id: string,
): Promise<HallDetail & { may: HallDeskVerb[]; mayReadBookings: boolean }> {
  requireDesk(context.actor)
  const detail = await hallOf(context, await getThing<HallRow>(context, 'hall', id))
  const { village_code: village } = detail.row
  const may = HALL_ACTS.map(({ verb }) => verb).filter(
    (verb) => hallFolding.isAllowed(detail.state, verb) && mayDo(context.actor, verb, village),
  )
  return { ...detail, may, mayReadBookings: mayDo(context.actor, 'bookings', village) }
}

export async function readDeskStop(context: Context, id: string): Promise<StopDetail & { may: StopDeskVerb[] }> {
  requireDesk(context.actor)
  const detail = await stopOf(context, await getThing<StopRow>(context, 'stop', id))
  const may = STOP_ACTS.map(({ verb }) => verb).filter(
    (verb) => stopFolding.isAllowed(detail.state, verb) && mayDo(context.actor, verb, detail.row.village_code),
  )
  return { ...detail, may }
}
