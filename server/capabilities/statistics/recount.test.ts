import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { COUNTY, GUIHUA, PEISHI, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const VILLAGES = [GUIHUA, SHIBAQIAO, PEISHI]
const DESKS = [
  ['grid.guihua', 'village.guihua', 'town.shouchang', 'centre'],
  ['grid.shibaqiao', 'village.shibaqiao', 'town.shouchang', 'centre'],
  ['grid.peishi', 'village.peishi', 'town.qiantan', 'centre'],
] as const
const KINDS = ['street-lamp', 'other', 'road-damage']

interface Known {
  id: string
  receipt: string
  village: number
}

/** Tries things as people do, allowed or not; what is refused changes nothing. */
async function tryAct(matter: Known, others: readonly Known[], dice: number): Promise<void> {
  const url = `/api/v1/matters/${matter.id}`
  const desks = DESKS[matter.village] ?? []
  const detail = (await county.staff('centre').get(url)).body
  const seen = detail.version as number
  const holder = desks.find((_, level) => String(detail.holder).split('/')[0]?.length === 15 - level * 3) ?? 'centre'
  const desk = county.staff(holder)
  const other = others[dice % others.length] ?? matter
  const resident = county.anyone()
  const receipt = `/api/v1/receipts/${matter.receipt}`
  const body = (more: object = {}) => ({ id: newId(), seen, ...more })
  const solved = (['yes', 'partly', 'no'] as const)[dice % 3]
  const satisfaction = (['satisfied', 'fair', 'dissatisfied', undefined] as const)[dice % 4]
  const acts: (() => Promise<unknown>)[] = [
    () => desk.post(`${url}/acceptances`, body()),
    () => desk.post(`${url}/handlings`, body({ text: '已经处理完毕' })),
    () => desk.post(`${url}/handlings`, body({ text: '处理好了' })),
    () => resident.post(`${receipt}/sayings`, { id: newId(), solved, ...(satisfaction && { satisfaction }) }),
    () => resident.post(`${receipt}/sayings`, { id: newId(), solved: 'yes', satisfaction: 'fair' }),
    () => county.staff('centre').post(`${url}/callbacks`, body({ reached: true, solved })),
    () => resident.post(`${receipt}/reopenings`, { id: newId(), reason: '又坏了' }),
    () => resident.post(`${receipt}/withdrawals`, { id: newId() }),
    () => desk.post(`${url}/returns`, body({ reason: '不归我们管' })),
    () => desk.post(`${url}/upward-referrals`, body()),
    () => desk.post(`${url}/questions`, body({ text: '具体在哪里？' })),
    () => desk.post(`${url}/sortings`, body({ kind: KINDS[dice % KINDS.length] })),
    () => desk.post(`${url}/splits`, body({ text: '另外一件：井盖松了', kind: 'road-damage' })),
    () => desk.post(`${url}/merges`, body({ into: other.id })),
    () => resident.post(`${url}/followings`, { id: newId() }),
    () => county.staff('centre').post(`${url}/reopenings`, body({ reason: '抽查发现没修好' })),
  ]
  // Half of the time what comes next, so that many matters reach an end.
  const next = { reported: 0, accepted: 1, handled: 3 }[detail.state as string]
  const chosen = dice % 2 === 0 ? next : undefined
  await acts[chosen ?? dice % acts.length]?.()
}

async function live(steps: readonly [number, number, number][]): Promise<void> {
  const known: Known[] = []
  for (const [which, dice, hours] of steps) {
    county.setNow(new Date(county.now().getTime() + hours * 3_600_000))
    if (known.length < 4 || dice % 6 === 0) {
      const village = dice % 3
      const kind = KINDS[which % KINDS.length]
      const report = county.report({ villageCode: VILLAGES[village], gridCode: `${VILLAGES[village]}001`, kind })
      const taken = await county.anyone().post('/api/v1/matters', report)
      if (taken.status !== 201) continue // Too many reports from one address in an hour.
      known.push({ id: report.id, receipt: taken.body.receipt, village })
      continue
    }
    const matter = known[which % known.length]
    if (matter)
      await tryAct(
        matter,
        known.filter((one) => one.village === matter.village),
        dice,
      )
    if (dice % 7 === 0) await county.run('matter-tick')
    if (dice % 11 === 0) await county.run('matter-counts')
  }
}

/** Counted again from the matters and their actions, by nothing that the roll-ups are made with. */
const RECOUNT = sql<Row>`
  with said as (
    select distinct on (a.matter_id) a.matter_id, a.verb, a.data
    from matter_action a where a.verb in ('said', 'called-back') and a.data ? 'solved' order by a.matter_id, a.seq desc),
  each as (
    select m.village_code, to_char(m.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, m.kind, v.measure, v.n
    from matter m
    left join said s on s.matter_id = m.id
    cross join lateral (values
      ('reported', 1),
      ('closed', (m.closed_at is not null)::int),
      ('handled', (m.handled_at is not null)::int),
      ('solved', (m.outcome is not distinct from 'solved')::int),
      ('partly', (m.outcome is not distinct from 'partly')::int),
      ('no-answer', (m.outcome is not distinct from 'no-answer')::int),
      ('withdrawn', (m.outcome is not distinct from 'withdrawn')::int),
      ('merged', (m.outcome is not distinct from 'merged')::int),
      ('reopened', (select count(*) from matter_action a where a.matter_id = m.id
        and (a.verb = 'reopened' or (a.verb in ('said', 'called-back') and a.data->>'solved' = 'no')))),
      ('returned', (select count(*) from matter_action a where a.matter_id = m.id and a.verb in ('returned', 'refused'))),
      ('satisfied', (m.satisfaction is not distinct from 'satisfied')::int),
      ('fair', (m.satisfaction is not distinct from 'fair')::int),
      ('dissatisfied', (m.satisfaction is not distinct from 'dissatisfied')::int),
      ('said-by-resident', (m.outcome in ('solved', 'partly') and s.verb = 'said')::int),
      ('said-by-callback', (m.outcome in ('solved', 'partly') and s.verb = 'called-back')::int),
      ('repeat', case when m.outcome is distinct from 'merged' then
        (select sum(coalesce((a.data->>'reporters')::int, 1)) from matter_action a
          where a.matter_id = m.id and a.verb in ('joined', 'absorbed')) end)
    ) as v(measure, n))
  select village_code, month, kind, measure, sum(n)::int as n from each group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`

const ROLLED = sql<Row>`
  select village_code, to_char(month, 'YYYY-MM') as month, kind, measure, sum(n)::int as n
  from (select village_code, month, kind, measure, n from matter_count
        union all select village_code, month, kind, measure, n from matter_count_delta) cells
  where measure not in ('late', 'worked-minutes') group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`

const TOTALS = sql<Row>`
  select place_code, kind, to_char(month, 'YYYY-MM') as month, measure, n::int from matter_total where n <> 0 order by 1, 2, 3, 4`

/** What is open now: of the county by kind, of its towns together, straight from the matters beside the kept sums. */
const openRecounted = (now: Date) => sql<Row>`
  select k.place, k.kind, to_char(m.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*)::int as open,
    count(*) filter (where least(m.due_at, m.step_due_at) < ${now})::int as late, count(*) filter (where m.state = 'handled')::int as awaiting
  from matter m cross join lateral (values (left(m.place_code, 6), m.kind), (left(m.place_code, 9), '*')) as k(place, kind)
  where m.state <> 'closed' group by 1, 2, 3 order by 1, 2, 3`
const openKept = (now: Date) => sql<Row>`
  select place_code as place, kind, to_char(month, 'YYYY-MM') as month, open::int, late::int, awaiting::int
  from count_open_matters(${COUNTY}, ${COUNTY}, 9, '-infinity', 'infinity', ${now}) order by 1, 2, 3`

interface Row {
  measure: string
  n: number
}

async function rowsOf(query: typeof RECOUNT): Promise<Row[]> {
  const database = openDatabase(county.database.ownerUrl, 1)
  try {
    return await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => (await query.execute(tx)).rows)
  } finally {
    await database.close()
  }
}

test('whatever people do, the roll-ups equal a recount from the records, and the totals equal their sum made anew', async () => {
  const step = fc.tuple(fc.noBias(fc.nat(1000)), fc.noBias(fc.nat(100_000)), fc.nat(30))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 160 }), async (steps) => {
      await live(steps)
      const recounted = await rowsOf(RECOUNT)
      expect(await rowsOf(ROLLED)).toEqual(recounted)
      // Something of everything seldom happens at once; this only keeps the trial from being empty.
      expect(new Set(recounted.map(({ measure }) => measure)).size).toBeGreaterThan(3)
      const open = await rowsOf(openRecounted(county.now()))
      expect(await rowsOf(openKept(county.now()))).toEqual(open)
      await county.run('matter-counts')
      expect(await rowsOf(openKept(county.now()))).toEqual(open)
      await rowsOf(sql<Row>`select sum_open_matters(${county.now()})`)
      expect(await rowsOf(openKept(county.now()))).toEqual(open)
      expect(await rowsOf(ROLLED)).toEqual(recounted)
      const totals = await rowsOf(TOTALS)
      await rowsOf(sql<Row>`select sum_matter_counts()`)
      expect(await rowsOf(TOTALS)).toEqual(totals)
    }),
    { numRuns: 1, endOnFailure: true },
  )
}, 120_000)
