import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tour } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { mayDo, requireDesk } from '../access.ts'
import { folded, isAllowed, type TourFact, type TourState } from '../rules/index.ts'
import { type DeskVerb, TOUR_ACTS } from '../schema.ts'

export type TourRow = Selectable<Tour>
export interface TourDetail {
  row: TourRow
  state: TourState
  facts: TourFact[]
}
export interface DeskTour extends TourDetail {
  may: DeskVerb[]
}

const byDay = sql`on_day desc, id`

async function detailOf(context: Context, row: TourRow): Promise<TourDetail> {
  const facts = await factsOf<TourFact>(context, 'tour_fact', 'tour_id', row.id)
  return { row, facts, state: folded(facts) }
}

/** Those to come and those without notes first, then the newest. */
export async function listDesk(context: Context): Promise<TourRow[]> {
  requireDesk(context.actor)
  const order = sql`array_position(array['planned', 'made', 'closed', 'dropped'], stage), on_day desc, id`
  return await thingsWithin<TourRow>(context, 'tour', { order })
}

export const listPublic = (context: Context, village: string): Promise<TourRow[]> =>
  publicThings<TourRow>(context, 'tour', village, { order: byDay })

export const readPublic = async (context: Context, village: string, id: string): Promise<TourDetail> =>
  detailOf(context, await getPublicThing<TourRow>(context, 'tour', village, id))

export async function readDesk(context: Context, id: string): Promise<DeskTour> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getThing<TourRow>(context, 'tour', id))
  const may = TOUR_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(detail.state, verb) && mayDo(context.actor, verb, detail.row.village_code),
  )
  return { ...detail, may }
}

export interface YearOfVillage {
  village: string
  made: number
  planned: number
  ideas: number
}

/** What each village made of a year; sums alone. */
export async function yearOf({ tx, county }: Context, year: string): Promise<YearOfVillage[]> {
  const { rows } = await sql<YearOfVillage>`
    select village_code as village, count(*) filter (where stage in ('made', 'closed'))::int as made,
      count(*) filter (where stage = 'planned')::int as planned, coalesce(sum(ideas), 0)::int as ideas
    from tour where county = ${county} and on_day >= ${`${year}-01-01`} and on_day <= ${`${year}-12-31`}
    group by 1 order by 1`.execute(tx)
  return rows
}
