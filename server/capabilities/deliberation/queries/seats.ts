import type { Selectable } from 'kysely'
import { formatReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { receiptOf } from '#platform/crypto/receipts.ts'
import type { DeliberationSeat } from '#platform/db/tables.ts'
import { requireMay } from '../access.ts'
import { getTopic, RATER, type TopicRow } from './topic.ts'

export type SeatRow = Selectable<DeliberationSeat>

export const seatsOfTopic = async ({ tx, county }: Context, id: string): Promise<SeatRow[]> =>
  await tx
    .selectFrom('deliberation_seat')
    .selectAll()
    .where('county', '=', county)
    .where('deliberation_id', '=', id)
    .orderBy('number')
    .execute()

/** The slips with which those who took part rate: made again from the county's key, for the supervision committee alone. */
export async function readSlips(context: Context, id: string) {
  const row = await getTopic(context, id)
  requireMay(context.actor, 'slips', row.village_code)
  const seats = await seatsOfTopic(context, id)
  return {
    row: row satisfies TopicRow,
    slips: seats.map(({ number, name, id: seatId }) => ({
      number,
      name,
      receipt: formatReceipt(receiptOf(context.keys, RATER, seatId)),
    })),
  }
}
