import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Deletes who booked a time, so many days after it. Needs the system's reach. */
export async function forgetBookings({ tx, county, today }: Context, days: number): Promise<void> {
  await tx
    .deleteFrom('hall_booking')
    .where('county', '=', county)
    .where('held_on', '<', sql<string>`${today}::date - ${days}::integer`)
    .execute()
}
