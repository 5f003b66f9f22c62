import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'

/** Model teams as they stood at the end of a period: recognised by then, and neither withdrawn nor ended by then. */
export const teamFigures: FigureSource = {
  keys: ['model-teams'],
  href: () => '/desk/teams?heap=model',
  count: async ({ tx, county }, { place, to, known }) => {
    const { from, to: until } = rangeOf(place)
    const end = new Date(`${endOfMonth(to)}T24:00:00+08:00`)
    const before = known && known.end < end ? known.end : end
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (
        select distinct on (team_id) verb from team_fact
        where county = ${county} and village_code >= ${from} and village_code < ${until} and at < ${before}
          and verb in ('recognised', 'withdrawn', 'ended')
        order by team_id, seq desc) last
      where verb = 'recognised'`.execute(tx)
    return { 'model-teams': rows[0]?.n ?? 0 }
  },
}
