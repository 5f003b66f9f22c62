import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { CourtHour, Mediator } from '#platform/db/tables.ts'

export type MediatorRow = Selectable<Mediator>
export type HourRow = Selectable<CourtHour>

/** A register's line counts for a place when it is of the place itself, of what it lies in, or, asked from above, of what lies in it. */
const of = (place: string) => sql<boolean>`(place_code = any (${upwards(place)}) or starts_with(place_code, ${place}))`
const upwards = (place: string): string[] => [6, 9, 12].filter((n) => n <= place.length).map((n) => place.slice(0, n))

/** Who may mediate on a day, for a place: its own mediators first, then the town's and the county's. */
export async function mediatorsOf({ tx, county, today }: Context, place: string): Promise<MediatorRow[]> {
  return await tx
    .selectFrom('mediator')
    .selectAll()
    .where('county', '=', county)
    .where(of(place))
    .where('since', '<=', today)
    .where('until', '>=', today)
    .where('ended_on', 'is', null)
    .orderBy(sql`length(place_code) desc`)
    .orderBy('place_code')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** When the court sits there from a day on. */
export async function courtHours({ tx, county, today }: Context, place: string, limit: number): Promise<HourRow[]> {
  return await tx
    .selectFrom('court_hour')
    .selectAll()
    .where('county', '=', county)
    .where(of(place))
    .where('held_on', '>=', today)
    .orderBy('held_on')
    .orderBy('from_time')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function findMediator({ tx, county }: Context, id: string): Promise<MediatorRow | undefined> {
  return await tx
    .selectFrom('mediator')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findHour({ tx, county }: Context, id: string): Promise<HourRow | undefined> {
  return await tx
    .selectFrom('court_hour')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}
