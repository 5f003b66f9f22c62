import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface PartnerCounts {
  partner: string
  received: number
  taken: number
  dead: number
  dropped: number
  newestAt: Date | null
  /** Of all time: what could not be taken and still waits. */
  waiting: number
  oldestWaitingAt: Date | null
  toSend: number
  oldestToSendAt: Date | null
  sent: number
  lastError: string | null
}

/** What came from each partner since a day, what waits, and what the partner has not been told yet. */
export async function countByPartner({ tx, county }: Context, since: Date): Promise<PartnerCounts[]> {
  const { rows } = await sql<PartnerCounts>`
    with came as (
      select partner, count(*) filter (where received_at >= ${since})::int as received,
        count(*) filter (where state = 'taken' and received_at >= ${since})::int as taken,
        count(*) filter (where state = 'dead' and received_at >= ${since})::int as dead,
        count(*) filter (where state = 'dropped' and received_at >= ${since})::int as dropped,
        max(received_at) as newest, count(*) filter (where state = 'dead')::int as waiting,
        min(received_at) filter (where state = 'dead') as oldest
      from feed_event where county = ${county} group by partner),
    told as (
      select partner, count(*) filter (where delivered_at is null)::int as "toSend",
        min(made_at) filter (where delivered_at is null) as oldest,
        count(*) filter (where delivered_at >= ${since})::int as sent,
        (array_agg(last_error order by next_try_at desc) filter (where delivered_at is null and last_error is not null))[1] as error
      from feed_message where county = ${county} group by partner)
    select partner, coalesce(received, 0) as received, coalesce(taken, 0) as taken, coalesce(dead, 0) as dead,
      coalesce(dropped, 0) as dropped, came.newest as "newestAt", coalesce(waiting, 0) as waiting,
      came.oldest as "oldestWaitingAt", coalesce("toSend", 0) as "toSend", told.oldest as "oldestToSendAt",
      coalesce(sent, 0) as sent, told.error as "lastError"
    from came full join told using (partner)`.execute(tx)
  return rows
}
