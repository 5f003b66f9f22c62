import { sql } from 'kysely'
import { maskPhone, maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { HallContext } from '../context.ts'
import { getHall, type HallDetail, slotsIn } from '../queries/hall.ts'
import type { BookingBody } from '../schema.ts'

/** What the codes of bookings are made for. */
export const bookingPurpose = 'hall-booking'

/** One after the other: the last place of a slot is given once. */
async function turnOf(context: HallContext, village: string): Promise<HallDetail> {
  const found = await getHall(context, village)
  await sql`select pg_advisory_xact_lock(hashtextextended(${found.row.id}, 0))`.execute(context.tx)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: found.row.id }))
  return found
}

interface Booked {
  id: string
  /** Eight signs, shown to whoever booked; kept nowhere. */
  code: string
  on: string
  from: string
  service: string
  repeated: boolean
}

/** Somebody means to come for a service at a time: the code in the answer gives the slot back. */
export async function bookSlot(context: HallContext, village: string, body: BookingBody): Promise<Booked> {
  const { tx, county, keys, now } = context
  const hall = await turnOf(context, village)
  const [on = '', from = ''] = body.slot.split(' ')
  const code = receiptOf(keys, bookingPurpose, body.id)
  const hash = canonicalHash({ hall: hall.row.id, ...body })
  const booked = { id: body.id, code, on, from, service: body.service }
  if (await wasDone(context, 'hall_booking', body.id, hash)) return { ...booked, repeated: true }
  if (!context.services.some(({ key }) => key === body.service))
    throw refuse('hall.no-service', 422, { field: 'service' })
  const slot = (await slotsIn(context, hall)).find((one) => one.on === on && one.from === from)
  if (!slot) throw refuse('hall.no-slot', 409, { field: 'slot' })
  if (slot.free < 1) throw refuse('hall.booked-out', 409, { field: 'slot' })
  const of = { county, id: body.id, hall_id: hall.row.id, village_code: village }
  const said = { service: body.service, held_on: on, from_time: from, name: maskText(body.name), at: now }
  const phone = body.phone === undefined ? null : maskPhone(body.phone)
  await tx
    .insertInto('hall_booking')
    .values({
      ...of,
      ...said,
      phone_masked: phone,
      code_hash: receiptPrint(keys, bookingPurpose, code),
      body_hash: hash,
    })
    .execute()
  await record(context, 'hall.booked', { kind: 'hall', id: hall.row.id, place: village })
  return { ...booked, repeated: false }
}

/** The slot is free again; who withdraws twice is told the same. */
export async function withdrawBooking(context: HallContext, village: string, typed: string): Promise<{ id: string }> {
  const { tx, county, keys, now } = context
  const code = readReceipt(typed)
  const { row } = await turnOf(context, village)
  const found = code && (await findBooking(context, row.id, receiptPrint(keys, bookingPurpose, code)))
  if (!found) throw refuse('hall.no-code', 422, { field: 'code' })
  if (found.withdrawn_at) return { id: found.id }
  await tx
    .updateTable('hall_booking')
    .set({ withdrawn_at: now })
    .where('county', '=', county)
    .where('id', '=', found.id)
    .execute()
  await record(context, 'hall.withdrawn', { kind: 'hall', id: row.id, place: village })
  return { id: found.id }
}

const findBooking = ({ tx, county }: Context, hall: string, print: Buffer) =>
  tx
    .selectFrom('hall_booking')
    .select(['id', 'withdrawn_at'])
    .where('county', '=', county)
    .where('hall_id', '=', hall)
    .where('code_hash', '=', print)
    .executeTakeFirst()
