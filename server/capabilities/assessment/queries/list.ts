import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Level, Stage } from '../rules/index.ts'
import { type AssessmentRow, assessmentsWithin } from './assessment.ts'

/** The rounds within reach: those that wait for somebody first. */
export async function listDesk(context: Context, limit: number): Promise<AssessmentRow[]> {
  requireDesk(context.actor)
  return await assessmentsWithin(context)
    .selectAll('assessment')
    .orderBy(
      sql`array_position(array['notice', 'town', 'self', 'recognised', 'refused', 'withdrawn'], assessment.stage)`,
    )
    .orderBy('assessment.opened_at', 'desc')
    .limit(limit)
    .execute()
}

export interface Standing {
  villageCode: string
  id: string
  stage: Stage
  level: Level | null
  recognisedOn: string | null
  countyPermille: number | null
}

/** How every assessed village stands by its newest recognised round, else by its newest round: for everybody. */
export async function listStandings({ tx, county }: Context, place: string): Promise<Standing[]> {
  const { from, to } = rangeOf(place)
  const { rows } = await sql<Standing>`
    select distinct on (village_code) village_code as "villageCode", id, stage, level, recognised_on::text as "recognisedOn",
      county_permille as "countyPermille"
    from assessment where county = ${county} and village_code >= ${from} and village_code < ${to}
    order by village_code, (stage = 'recognised') desc, opened_at desc`.execute(tx)
  return rows
}

interface Recognised {
  /** Villages recognised in their first round in the span and still so. */
  recognised: number
  model: number
  provincialProgress: number
  provincial: number
  withdrawn: number
}

/**
 * How many villages of a place were recognised by a day, each by the level it has now: a model is also recognised by the
 * county, and whoever the province recognised or is looking at was a model before. For reports.
 */
export async function countRecognised(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  place: string,
  { from, to }: { from: string; to: string },
): Promise<Recognised> {
  const range = rangeOf(place)
  const { rows } = await sql<Recognised>`
    select count(*) filter (where stage = 'recognised')::int as recognised,
      count(*) filter (where stage = 'recognised' and level <> 'county')::int as model,
      count(*) filter (where stage = 'recognised' and level = 'provincial-progress')::int as "provincialProgress",
      count(*) filter (where stage = 'recognised' and level = 'provincial')::int as provincial,
      count(*) filter (where stage = 'withdrawn')::int as withdrawn
    from (select distinct on (village_code) stage, level from assessment
      where county = ${county} and village_code >= ${range.from} and village_code < ${range.to}
        and recognised_on >= ${from} and recognised_on < ${to}
      order by village_code, recognised_on desc) newest`.execute(tx)
  return rows[0] ?? { recognised: 0, model: 0, provincialProgress: 0, provincial: 0, withdrawn: 0 }
}
