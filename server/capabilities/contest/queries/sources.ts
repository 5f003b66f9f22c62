import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What a contest counts, said once: figures are the sums of these, and a list behind a figure is these themselves. */
export interface Span {
  from: string
  /** The day after the last. */
  to: string
}

const midnight = (day: string): string => `${day}T00:00:00+08:00`

/** A matter as `Outcome` has it; whether it is about looks is for the rules of the day to say. */
export const outcomeColumns = (digits: number): RawBuilder<unknown> => sql`
  m.id, left(m.village_code, ${sql.lit(digits)}) as unit, coalesce(m.split_from, m.id) as root, m.kind, m.outcome,
  m.channel <> 'proxy' as "byResident", m.say_by is not null as confirmed, m.reopened,
  m.handled_at is not null and m.escalated = 0 as "inTime",
  exists (select from matter_action a where a.county = m.county and a.matter_id = m.id
    and a.verb in ('extension-granted', 'suspended')) as stretched,
  coalesce(t.kind = m.kind and t.reported_at <= m.reported_at
    and (t.closed_at is null or t.closed_at >= m.reported_at), false) as "sameAsOther"`

export const outcomesFrom = ({ county }: Pick<Context, 'county'>, { from, to }: Span): RawBuilder<unknown> => sql`
  from matter m left join matter t on t.county = m.county and t.id = m.merged_into
  where m.county = ${county} and m.reported_at >= ${midnight(from)} and m.reported_at < ${midnight(to)}`

/** What fell due in the span: by its key, where, on which day, and whether it was done by then. */
export const duesWithin = (county: string, { from, to }: Span): RawBuilder<unknown> => sql`
  select 'disclosure' as key, id, village_code as village, item as what, period, public_rev is not null as "isOpen",
    to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, coalesce(first_published_at <= due_at, false) as good
  from disclosure where county = ${county} and due_at >= ${midnight(from)} and due_at < ${midnight(to)}
  union all
  select 'works', id, village_code, title, '', true, finish_by::text, coalesce(inspected_on <= finish_by, false)
  from power_item where county = ${county} and sort = 'project' and finish_by >= ${from} and finish_by < ${to}
  union all
  select 'rents', l.asset_id, r.village_code, l.tenant, '', true, r.due_on::text, coalesce(r.paid_on <= r.due_on + 7, false)
  from lease_rent r join lease l on l.county = r.county and l.id = r.lease_id
  where r.county = ${county} and r.due_on >= ${from} and r.due_on < ${to}`
