import pg from 'pg'
import { coverageWithin } from '#capabilities/visit/queries/coverage.ts'
import { figuresOf } from '#capabilities/visit/queries/figures.ts'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import type { Floor } from '#platform/http/floor.ts'
import type { StaffActor } from '#platform/identity/actor.ts'
import { quantile, timed } from '../log/measures.ts'

/** Person-visits of the county's half-year, as published. */
const VISITS = 707_056
const ROUNDS = 9
const MONTHS = 6

/** The half-year's figures from the totals, as everybody asks for them, beside the same sums made by bare SQL from the records. */
export async function measureRollUps(floor: Floor, ownerUrl: string): Promise<[string, string][]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`set app.reader = 'system'`)
  try {
    const filled_ms = await timed(() => fill(owner, floor.county))
    const summed_ms = await timed(async () => void (await owner.query('select sum_record_counts()')))
    const visits = await countVisits(owner, floor.county)
    const reads = await reading(floor, owner)
    return [
      [`records of the half-year to ${VISITS.toLocaleString('en')} visits, s (once)`, (filled_ms / 1000).toFixed(1)],
      [`all totals made anew from ${visits.toLocaleString('en')} records, s`, (summed_ms / 1000).toFixed(1)],
      ...reads,
    ]
  } finally {
    await owner.end()
  }
}

const countVisits = async (owner: pg.Client, county: string): Promise<number> =>
  Number((await owner.query('select count(*) as n from grid_record where county = $1', [county])).rows[0].n)

/** Copies of the demonstration's own visits, on other days of the half-year, until there are as many as the county published. */
async function fill(owner: pg.Client, county: string): Promise<void> {
  const { rows } = await owner.query(
    `select count(*)::int as n from grid_record where county = $1 and kind = 'visit' and happened_on > current_date - 183`,
    [county],
  )
  const wanted = VISITS - Number(rows[0].n)
  if (wanted <= 0) return
  await owner.query(
    `insert into grid_record (county, id, kind, grid_code, household_id, happened_on, received_at, source, author, author_name, author_unit,
       entered_by, outcome, text, verdict, body_hash)
     select county, gen_random_uuid(), kind, grid_code, household_id, current_date - (n % 180)::int, now(), 'paper', author, author_name,
       author_unit, author, outcome, text, verdict, body_hash
     from (select r.*, row_number() over () as n from grid_record r, generate_series(1, 40)
       where r.county = $1 and r.kind = 'visit' and r.app_version is not null) copied
     where n <= $2`,
    [county, wanted],
  )
  await owner.query('analyze grid_record')
}

async function reading(floor: Floor, owner: pg.Client): Promise<[string, string][]> {
  const { county } = floor
  const centre: StaffActor = {
    kind: 'staff',
    id: newId(),
    name: '',
    role: 'centre-officer',
    unit: `${county}/centre`,
    scope: county,
  }
  const act = <T>(work: (context: Context) => Promise<T>) => actIn(floor, centre, 'bench', work)
  const today = floor.dayOf(floor.clock())
  const [to, from] = [`${today.slice(0, 7)}-01`, monthsBack(today, MONTHS - 1)]
  const { rows } = await owner.query(
    `select left(grid_code, 12) as village from grid_record where county = $1 group by 1 order by count(*) desc limit 1`,
    [county],
  )
  const village = String(rows[0].village)
  const median = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(async () => void (await work())))
    return quantile(times, 0.5)
  }
  const figures = (place: string, ground: 'recorded' | 'today') =>
    median(() => act((context) => figuresOf(context, { place, from, to, ground })))
  const bare = (place: string, digits: number) =>
    median(() =>
      owner.query(
        `select left(grid_code, $3::int), date_trunc('month', happened_on), kind, count(*), count(*) filter (where outcome = 'reached'),
           count(*) filter (where verdict = 'valid'), count(*) filter (where verdict = 'invalid')
         from grid_record where county = $1 and grid_code >= $2 and grid_code < $2 || ':' and happened_on >= $4 group by 1, 2, 3`,
        [county, place, digits, from],
      ),
    )
  const [ours, floorOf] = [await figures(county, 'recorded'), await bare(county, 9)]
  const [recorded, now, floorVillage] = [
    await figures(village, 'recorded'),
    await figures(village, 'today'),
    await bare(village, 15),
  ]
  const covered = await median(() => act((context) => coverageWithin(context, county, { from, to: today })))
  const told = (a: number, b: number) => `${a.toFixed(1)}, ${b.toFixed(1)}, ${(b / a).toFixed(1)}`
  return [
    ['half-year of the county by town: ours ms, bare SQL ms, how many times faster', told(ours, floorOf)],
    ['half-year of the fullest village by grid, as it was then: the same', told(recorded, floorVillage)],
    ['half-year of that village on today’s map: the same', told(now, floorVillage)],
    ['coverage of all rounds of the county by town, ms', covered.toFixed(0)],
  ]
}

function monthsBack(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() - months)
  return at.toISOString().slice(0, 10)
}
