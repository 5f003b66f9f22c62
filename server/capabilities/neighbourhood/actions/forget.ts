import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Deletes who signed up, so many days after: the number who came stays with the activity. Needs the system's reach. */
export async function forgetSignups({ tx, county, today }: Context, days: number): Promise<void> {
  const over = tx
    .selectFrom('activity')
    .select('id')
    .where('county', '=', county)
    .where('held_on', '<', sql<string>`${today}::date - ${days}::integer`)
  await tx.deleteFrom('activity_signup').where('county', '=', county).where('activity_id', 'in', over).execute()
}
