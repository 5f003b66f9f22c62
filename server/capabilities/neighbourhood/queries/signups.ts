import type { Selectable } from 'kysely'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { ActivitySignup } from '#platform/db/tables.ts'
import { getThing } from '#platform/facts/things.ts'
import { requireMay } from '../access.ts'
import type { ActivityRow } from './neighbourhood.ts'

export type SignupRow = Pick<
  Selectable<ActivitySignup>,
  'id' | 'name' | 'phone_masked' | 'people' | 'at' | 'signed_off_at'
>

/** Who means to come, for the village's own office; every look is in the audit. */
export async function readSignups(context: Context, id: string): Promise<{ row: ActivityRow; signups: SignupRow[] }> {
  const row = await getThing<ActivityRow>(context, 'activity', id)
  requireMay(context.actor, 'signups', row.village_code)
  const signups = await context.tx
    .selectFrom('activity_signup')
    .select(['id', 'name', 'phone_masked', 'people', 'at', 'signed_off_at'])
    .where('county', '=', context.county)
    .where('activity_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  await record(context, 'activity.signups-read', { kind: 'activity', id, place: row.village_code })
  return { row, signups }
}
