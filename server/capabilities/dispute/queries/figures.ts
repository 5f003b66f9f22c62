import { type RawBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { DisputeCounts } from '../rules/index.ts'
import { disputesWithin } from './reach.ts'

/** Both days count. */
export interface Period {
  from: string
  to: string
}

function mediatedWithin(
  context: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>,
  { from, to, place }: Period & { place: string },
) {
  const range = rangeOf(place)
  return disputesWithin(context)
    .where('dispute.mediated_on', '>=', from)
    .where('dispute.mediated_on', '<=', to)
    .where('dispute.place_code', '>=', range.from)
    .where('dispute.place_code', '<', range.to)
}

/**
 * How many disputes came to an agreement in a period and a place: the number that a report prints, from the totals, which
 * hold no case. The program alone reads them, so ask it as the program.
 */
export async function countMediated(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  { from, to, place }: Period & { place: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n), 0)::int as n from dispute_total
    where county = ${county} and place_code = ${place} and day >= ${from}::date and day <= ${to}::date`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The same by what was on record at a moment: agreements entered by then. */
export async function countMediatedKnown(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  { from, to, place }: Period & { place: string },
  known: Date,
): Promise<number> {
  const range = rangeOf(place)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from dispute d
    where d.county = ${county} and d.mediated_on >= ${from}::date and d.mediated_on <= ${to}::date
      and d.place_code >= ${range.from} and d.place_code < ${range.to}
      and exists (select from dispute_action a where a.county = d.county and a.dispute_id = d.id
        and a.verb in ('agreed', 'entered') and a.at < ${known})`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Of these, the ones for which a session of the micro-court was held among the neighbours. */
export async function countAtCourt(
  context: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>,
  { from, to, place }: Period & { place: string },
): Promise<number> {
  const atCourt = sql<boolean>`exists (select from dispute_action a
    where a.county = dispute.county and a.dispute_id = dispute.id and a.verb = 'session-set' and a.data ? 'hour')`
  const { n } = await mediatedWithin(context, { from, to, place })
    .where(atCourt)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export type CountedBy = 'kind' | 'town'
export type CountLine = DisputeCounts & { key: string }

const KEYS: Record<CountedBy, RawBuilder<string>> = {
  kind: sql`dispute.kind`,
  town: sql`left(dispute.place_code, 9)`,
}

/**
 * By kind or by town. Received and what became of them are of those received in the period; agreements of those reached
 * in it, whenever they were received: each number leads to its records.
 */
export async function countDisputes(context: Context, { from, to }: Period, by: CountedBy): Promise<CountLine[]> {
  requireDesk(context.actor)
  const received = sql`dispute.received_on between ${from} and ${to}`
  const mediated = sql`dispute.mediated_on between ${from} and ${to}`
  const rows = await disputesWithin(context)
    .where(sql<boolean>`(${received} or ${mediated})`)
    .select([
      KEYS[by].as('key'),
      sql<number>`count(*) filter (where ${received})::int`.as('received'),
      sql<number>`count(*) filter (where ${mediated})::int`.as('mediated'),
      sql<number>`count(*) filter (where ${received} and ended_as in ('failed', 'refused', 'withdrawn', 'referred'))::int`.as(
        'failed',
      ),
      sql<number>`count(*) filter (where ${received} and stage <> 'ended' and mediated_on is null)::int`.as('open'),
      sql<number>`count(*) filter (where ${mediated} and agreement = 'written')::int`.as('written'),
      sql<number>`count(*) filter (where ${mediated} and agreement = 'oral')::int`.as('oral'),
      sql<number>`count(*) filter (where ${mediated} and confirmation = 'confirmed')::int`.as('confirmed'),
      sql<number>`coalesce(sum(mediated_on - received_on) filter (where ${mediated}), 0)::int`.as('days'),
    ])
    .groupBy(KEYS[by])
    .orderBy('received', 'desc')
    .orderBy('key')
    .execute()
  return rows.map(({ days, ...row }) => ({ ...row, daysMean: row.mediated === 0 ? null : days / row.mediated }))
}
