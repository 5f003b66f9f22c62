import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/identity/as-system.ts'

interface CreditFigures {
  joined: number
  households: number
  /** Entries that stand, by what was done; exchanges, by what was had. */
  entries: { text: string; n: number }[]
  exchanges: { text: string; n: number; cents: number }[]
  appeals: { text: string; day: string; dueOn: string; upheld: boolean | null; answeredOn: string | null }[]
}

const APPEALS_MOST = 50

/** What everybody may know of a village's points: sums and answers, and nothing of anybody. */
export async function figuresOf(context: Context, village: string): Promise<CreditFigures> {
  const { tx, county } = context
  const of = sql`county = ${county} and village_code = ${village}`
  return await asSystem(context, async () => {
    const { rows: counts } = await sql<{ joined: number; households: number }>`
      select (select count(*)::int from credit_member where ${of} and stage = 'joined') as joined,
        (select count(*)::int from household where county = ${county} and grid_code >= ${village}
          and grid_code < ${`${village}:`} and closed_at is null) as households`.execute(tx)
    const { rows: entries } = await sql<CreditFigures['entries'][number]>`
      select data ->> 'text' as text, sum((data ->> 'count')::int)::int as n from credit_member_fact
      where ${of} and data ? 'count' and not data ? 'costCents' and not data ? 'costBackCents'
      group by 1 having sum((data ->> 'count')::int) > 0 order by 2 desc, 1`.execute(tx)
    const { rows: exchanges } = await sql<CreditFigures['exchanges'][number]>`
      select data ->> 'text' as text, sum((data ->> 'count')::int)::int as n,
        sum(coalesce((data ->> 'costCents')::int, 0) - coalesce((data ->> 'costBackCents')::int, 0))::int as cents
      from credit_member_fact where ${of} and (data ? 'costCents' or data ? 'costBackCents')
      group by 1 order by 2 desc, 1`.execute(tx)
    const { rows: appeals } = await sql<CreditFigures['appeals'][number]>`
      select a.data ->> 'about' as text, a.data ->> 'day' as day, a.data ->> 'dueOn' as "dueOn",
        (b.data ->> 'upheld')::boolean as upheld, b.data ->> 'day' as "answeredOn"
      from credit_member_fact a left join credit_member_fact b on b.county = a.county
        and b.credit_member_id = a.credit_member_id and b.verb = 'answered' and b.data ->> 'entry' = a.data ->> 'entry'
      where a.county = ${county} and a.village_code = ${village} and a.verb = 'appealed'
      order by a.at desc, a.id limit ${APPEALS_MOST}`.execute(tx)
    return { joined: counts[0]?.joined ?? 0, households: counts[0]?.households ?? 0, entries, exchanges, appeals }
  })
}

/** What the village has spent since a day on what was had for points. */
export async function spentSince({ tx, county }: Context, village: string, since: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(coalesce((data ->> 'costCents')::int, 0) - coalesce((data ->> 'costBackCents')::int, 0)), 0)::int as cents
    from credit_member_fact where county = ${county} and village_code = ${village} and data ->> 'day' >= ${since}`.execute(
    tx,
  )
  return rows[0]?.cents ?? 0
}
