import type { Selectable } from 'kysely'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { HallBooking } from '#platform/db/tables.ts'
import { getThing } from '#platform/facts/things.ts'
import { requireMay } from '../access.ts'
import type { HallRow } from './hall.ts'

export type BookingRow = Pick<
  Selectable<HallBooking>,
  'id' | 'service' | 'held_on' | 'from_time' | 'name' | 'phone_masked' | 'withdrawn_at'
>

/** Who comes for what from today on, for the village's own office; every look is in the audit. */
export async function readBookings(context: Context, id: string): Promise<{ row: HallRow; bookings: BookingRow[] }> {
  const row = await getThing<HallRow>(context, 'hall', id)
  requireMay(context.actor, 'bookings', row.village_code)
  const bookings = await context.tx
    .selectFrom('hall_booking')
    .select(['id', 'service', 'held_on', 'from_time', 'name', 'phone_masked', 'withdrawn_at'])
    .where('county', '=', context.county)
    .where('hall_id', '=', id)
    .where('held_on', '>=', context.today)
    .orderBy('held_on')
    .orderBy('from_time')
    .orderBy('at')
    .execute()
  await record(context, 'hall.bookings-read', { kind: 'hall', id, place: row.village_code })
  return { row, bookings }
}
