import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAround } from '#capabilities/alarm/actions/look.ts'
import { alarmRulesFrom } from '#capabilities/alarm/index.ts'
import { countRecognised } from '#capabilities/assessment/index.ts'
import { columnsOf, matterRules, receiptFor, receiptHash } from '#capabilities/matter/index.ts'
import { folded, type MatterAction } from '#capabilities/matter/rules/index.ts'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { sha256, unseal } from '#platform/crypto/keys.ts'
import { openDatabase } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { emptyDatabase } from '#testing/database.ts'
import { type Loaded, loadDemonstration } from './load.ts'
import { isMadeUpPhone } from './people/phones.ts'

const AS_OF = new Date('2026-05-20T02:40:00Z')
const SHOUCHANG = '330182109'
const keys = { field: randomBytes(32), index: randomBytes(32), form: randomBytes(32) }

let database: Awaited<ReturnType<typeof emptyDatabase>>
let client: pg.Client
let loaded: Loaded
const lines: string[] = []
const rows = async (query: string, values: unknown[] = []) => (await client.query(query, values)).rows
const numberOf = async (query: string): Promise<number> => Number((await rows(`select (${query}) as n`))[0]?.n)

beforeAll(async () => {
  database = await emptyDatabase()
  await migrate(database.ownerUrl)
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const log = (line: string) => void lines.push(line)
  loaded = await loadDemonstration({
    ownerUrl: database.ownerUrl,
    keys,
    asOf: AS_OF,
    scale: 0.02,
    towns: [SHOUCHANG],
    log,
  })
}, 240_000)
afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('the loaded demonstration', () => {
  test('holds every row that it says, and no action without its matter', async () => {
    expect(loaded.matters).toBeGreaterThan(1400)
    expect(await numberOf('select count(*) from matter')).toBe(loaded.matters)
    expect(await numberOf('select count(*) from matter_action')).toBe(loaded.actions)
    expect(await numberOf('select count(*) from matter_token')).toBe(loaded.matters)
    const uneven = `select count(*) from matter m
      where version <> (select count(*) from matter_action a where a.matter_id = m.id)`
    expect(await numberOf(uneven)).toBe(0)
    expect(lines.length).toBeGreaterThan(2)
  })

  test('holds the county whole: 16 towns, 271 villages, 705 grids, each desk staffed, the map', async () => {
    const levels = await rows('select level, count(*)::int as n from place group by level order by n')
    expect(levels.map(({ n }) => n)).toEqual([1, 16, 271, 705])
    expect(await numberOf("select count(*) from account where role = 'grid-worker'")).toBe(2820)
    expect(
      await numberOf('select count(*) from account a left join unit u on u.code = a.unit where u.code is null'),
    ).toBe(0)
    expect(await numberOf('select count(*) from place_map where schematic')).toBe(1)
    expect(await numberOf('select count(*) from place where lon is null')).toBe(0)
  })

  test('holds ten kinds of team in every village, 199 of them models, and 4,000 women volunteers, each a row', async () => {
    expect(await numberOf('select count(distinct kind) from team')).toBe(10)
    expect(await numberOf("select count(*) from team where stage = 'model'")).toBe(199)
    expect(await numberOf('select count(*) from team_member where woman_volunteer')).toBe(4000)
    expect(await numberOf('select sum(volunteers) from team')).toBe(4000)
    const villages = 'select count(distinct village_code) from '
    expect(await numberOf(`${villages} team`)).toBe(271)
    expect(await numberOf(`${villages} deliberation`)).toBe(271)
  })

  test('shows on every matter what its actions fold to', async () => {
    const rules = matterRules(
      await readPlaybookFiles(join(projectRoot(), 'playbook')),
      AS_OF.toISOString().slice(0, 10),
    )
    const matters = await rows('select * from matter order by number')
    const actions = await rows('select * from matter_action order by matter_id, seq')
    const byMatter = actionsByMatter(actions)
    for (const matter of matters) {
      const columns = columnsOf({ now: AS_OF, rules }, folded(byMatter.get(matter.id) ?? [], rules))
      expect(matter).toMatchObject(columns)
    }
  })

  test('sends nobody to a unit that is not there', async () => {
    const lost = `select count(*) from (select holder from matter union select unit from matter_unit
      union select by_unit from matter_action where by_unit is not null) h(code) where code not in (select code from unit)`
    expect(await numberOf(lost)).toBe(0)
  })

  test('counts what the matters count', async () => {
    expect(await numberOf("select sum(n) from matter_count where measure = 'reported'")).toBe(loaded.matters)
    expect(
      await numberOf(
        "select sum(n) from matter_total where measure = 'reported' and kind = '*' and place_code = '330182'",
      ),
    ).toBe(loaded.matters)
    const closed = await numberOf("select count(*) from matter where state = 'closed'")
    expect(await numberOf("select sum(n) from matter_count where measure = 'closed'")).toBe(closed)
  })

  test('keeps receipts and telephones as the program does, and no telephone that could ring', async () => {
    const [reporter] = await rows('select * from matter_reporter where phone_sealed is not null limit 1')
    expect(receiptHash(keys.index, receiptFor(keys, reporter.id))).toEqual(reporter.receipt_hash)
    expect(isMadeUpPhone(unseal(keys.field, reporter.phone_sealed))).toBe(true)
    expect(await numberOf('select count(*) from matter where reporters < 1')).toBe(0)
  })

  test('has petitions, each with all its acts', async () => {
    const petitions = await rows('select * from petition')
    expect(petitions.length).toBeGreaterThan(0)
    for (const petition of petitions) {
      const acts = await rows('select * from petition_action where petition_id = $1 order by seq', [petition.id])
      expect(acts).toHaveLength(petition.version)
      expect(acts[0].verb).toBe('registered')
    }
  })

  test('has disputes in every state, and as many settled ones as the county’s article counts', async () => {
    const settled = (from: string, to: string) =>
      numberOf(`select count(*) from dispute where mediated_on between '${from}' and '${to}'`)
    expect(await settled('2020-01-01', '2020-06-30')).toBe(1689)
    expect(await settled('2019-07-01', '2019-12-31')).toBe(1176)
    expect(await settled('2019-01-01', '2019-06-30')).toBe(1176)
    const stages = await rows(`select distinct stage from dispute where matter_id is not null`)
    expect(stages.map(({ stage }) => stage).sort()).toEqual(['agreed', 'ended', 'mediating', 'registered'])
    const uneven = `select count(*) from dispute d
      where version <> (select count(*) from dispute_action a where a.dispute_id = d.id)`
    expect(await numberOf(uneven)).toBe(0)
    expect(await numberOf('select count(*) from dispute where violence')).toBeGreaterThan(0)
  })

  test('has the books of earlier years as rows: entrusted petitions of 2019, visits of the first half of 2020', async () => {
    const share = (n: number) => Math.round(n * 0.02)
    const of2019 = "select count(*) from mandate where given_on between '2019-01-01' and '2019-12-31'"
    expect(Math.abs((await numberOf(of2019)) - share(10_768))).toBeLessThan(5)
    const uneven = `select count(*) from mandate m
      where version <> (select count(*) from mandate_action a where a.mandate_id = m.id)`
    expect(await numberOf(uneven)).toBe(0)
    expect(await numberOf("select sum(n) from mandate_total where measure = 'given' and place_code = '330182'")).toBe(
      await numberOf('select count(*) from mandate'),
    )
    const halfYear = "select count(*) from grid_record where happened_on between '2020-01-01' and '2020-06-30'"
    expect(await numberOf(`${halfYear} and kind = 'visit' and outcome = 'reached'`)).toBe(share(707_056))
    expect(await numberOf(`${halfYear} and kind = 'publicity'`)).toBe(share(76_244))
  })

  test('rings at the command centre for a loud street and for a wave of petitions, by the county’s own rules', async () => {
    const open = openDatabase(database.ownerUrl, 1)
    const rang = await inTransaction(open.db, reach({ reader: 'system' }), async (tx) => {
      const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
      const rest = {
        county: '330182',
        actor: SYSTEM,
        scope: '330182',
        now: AS_OF,
        today: '2026-05-20',
        requestId: 'test',
      }
      await lookAround(alarmRulesFrom(() => playbook)({ tx, keys: { ...keys, form: keys.field }, ...rest }))
      return await tx.selectFrom('alarm').select(['rule', 'place_code', 'records']).execute()
    })
    await open.close()
    const found = (rule: string) => rang.filter((one) => one.rule === rule)
    expect(found('noise-at-night').some(({ records }) => records.length === 3)).toBe(true)
    expect(found('petition-wave')).toMatchObject([{ place_code: SHOUCHANG }])
  })

  test('gives each desk of the demonstration something to do', async () => {
    for (const unit of ['330182109257001/grid', '330182109257/village', '330182109/town'])
      expect(
        await numberOf(`select count(*) from matter where holder = '${unit}' and state <> 'closed'`),
      ).toBeGreaterThan(4)
  })

  test('holds the good-governance villages of the article, and some rounds of today', async () => {
    const levels = await rows(
      "select level, count(*)::int as n from assessment where stage = 'recognised' group by 1 order by 1",
    )
    expect(levels).toEqual([
      { level: 'county', n: 57 },
      { level: 'model', n: 20 },
      { level: 'provincial', n: 29 },
      { level: 'provincial-progress', n: 20 },
    ])
    const opened = openDatabase(database.ownerUrl, 1)
    const counted = await inTransaction(opened.db, reach({ reader: 'system' }), (tx) =>
      countRecognised({ tx, county: '330182' }, '330182', { from: '2000-01-01', to: '2200-01-01' }),
    )
    await opened.close()
    expect(counted).toEqual({ recognised: 126, model: 69, provincialProgress: 20, provincial: 29, withdrawn: 0 })
    const uneven =
      'select count(*) from assessment a where version <> (select count(*) from assessment_fact f where f.assessment_id = a.id)'
    expect(await numberOf(uneven)).toBe(0)
    const running = await rows(
      "select stage, sum(waiting)::int as waiting from assessment where stage <> 'recognised' group by 1 order by 1",
    )
    expect(running).toEqual([
      { stage: 'notice', waiting: 3 },
      { stage: 'self', waiting: 0 },
      { stage: 'town', waiting: 0 },
    ])
  })

  test('holds months of the contest, computed and published by the program itself', async () => {
    const of = (scheme: string) =>
      rows('select month, stage, list from contest_round where scheme = $1 order by month', [scheme])
    const rounds = await of('town-month')
    expect(rounds.map(({ stage }) => stage)).toEqual([
      'published',
      'published',
      expect.stringMatching(/preview|published/),
    ])
    for (const { list } of rounds) expect(JSON.parse(list).units).toHaveLength(16)
    const villages = await of('village-month')
    expect(villages).toHaveLength(rounds.length)
    for (const { list } of villages) {
      const { units, benchmark } = JSON.parse(list)
      expect(units.length).toBeGreaterThan(200)
      // With a fiftieth of the records here, few villages have enough of them to be named.
      expect(benchmark.length).toBeGreaterThan(0)
      expect(benchmark.length).toBeLessThanOrEqual(50)
    }
    expect(await numberOf('select count(*) from contest_publication')).toBeGreaterThanOrEqual(2)
  })

  test('has two editions of the rules of the village that visitors see, the first ended by the vote on the second', async () => {
    const editions = await rows(`select stage from charter where village_code = '330182109257' order by edition`)
    expect(editions.map(({ stage }) => stage)).toEqual(['superseded', 'filed'])
  })

  test('has points in the one village that visitors see, each balance the sum of what stands, none below zero', async () => {
    const editions = await rows('select village_code, stage from credit')
    expect(editions).toEqual([{ village_code: '330182109257', stage: 'adopted' }])
    const members = await rows('select balance, waiting, appeals from credit_member order by since_at')
    expect(members).toHaveLength(7)
    expect(members.every(({ balance }) => Number(balance) >= 0)).toBe(true)
    expect(members.reduce((sum, { waiting }) => sum + Number(waiting), 0)).toBe(1)
    expect(members.reduce((sum, { appeals }) => sum + Number(appeals), 0)).toBe(1)
  })

  test('leaves row security forced, indexes built, and numbers that go on', async () => {
    const open =
      "select count(*) from pg_class where relname like 'matter%' and relkind = 'r' and not relforcerowsecurity"
    expect(await numberOf(open)).toBe(0)
    expect(
      await numberOf("select count(*) from pg_indexes where indexname in ('matter_holder_idx', 'matter_token_idx')"),
    ).toBe(2)
    expect(await numberOf("select nextval('matter_number')")).toBe(loaded.matters + 1)
  })
})

describe('a year of what villages made public', () => {
  test('holds complete, late and missing ones, nothing from the future, and each step after the one before', async () => {
    expect(await numberOf('select count(*) from disclosure where rev > 0')).toBe(loaded.entries)
    expect(await numberOf('select count(*) from disclosure where first_published_at > due_at')).toBeGreaterThan(10)
    const asOf = AS_OF.toISOString()
    const missing = `select count(*) from disclosure where first_published_at is null and due_at < '${asOf}'`
    expect(await numberOf(missing)).toBeGreaterThan(2)
    const disordered = `select count(*) from (select at, lag(at) over (partition by disclosure_id order by seq) as before
      from disclosure_action) a where at < before or at > '${asOf}'`
    expect(await numberOf(disordered)).toBe(0)
    const unlogged = 'select count(*) from disclosure_version where leaf_id not in (select id from log_pending)'
    expect(await numberOf(unlogged)).toBe(0)
    const objections = `select count(*) from disclosure_remark r where kind = 'objection'`
    expect(await numberOf(objections)).toBeGreaterThan(0)
    const opened = `exists (select 1 from log_pending where id = r.id and body::jsonb ->> 't' = 'objection-opened')`
    const answered = `exists (select 1 from log_pending where body::jsonb ->> 'remark' = r.id::text and body::jsonb ->> 't' = 'objection-answered')`
    expect(await numberOf(`${objections} and not (${opened} and ${answered} = (answered_at is not null))`)).toBe(0)
    expect(await numberOf(`select count(*) from log_pending where body::jsonb ->> 'by' like '%/%'`)).toBe(0)
  })

  test('holds one entry that was altered behind the back of the log, whose three books agree all the same', async () => {
    const versions = await rows('select disclosure_id, body, salt, commitment from disclosure_version')
    const altered = versions.filter(
      ({ body, salt, commitment }) => !sha256(Buffer.concat([salt, Buffer.from(body)])).equals(commitment),
    )
    expect(altered).toHaveLength(1)
    const [entry] = await rows('select * from disclosure where id = $1', [altered[0].disclosure_id])
    expect(entry).toMatchObject({ village_code: '330182109257', item: 'finance-monthly', stage: 'published' })
    const { figures, tables } = JSON.parse(altered[0].body)
    const sum = (table: string) => tables[table].reduce((n: number, row: { amount: number }) => n + row.amount, 0)
    expect(figures.opening + sum('income') - sum('expense')).toBe(figures.ledger)
    expect(sum('vouchers')).toBe(sum('expense'))
  })

  test('has questions and objections that wait for the demonstration’s desks, and some that the clock took up', async () => {
    const waiting = (holder: string) =>
      numberOf(`select count(*) from disclosure_remark where holder = '${holder}' and answered_at is null`)
    expect(await waiting('330182109257/village')).toBeGreaterThan(0)
    expect(await waiting('330182109257/supervision')).toBeGreaterThan(0)
    const uneven = `select count(*) from disclosure_remark r
      where version <> (select count(*) from disclosure_remark_action a where a.remark_id = r.id)`
    expect(await numberOf(uneven)).toBe(0)
  })
})

function actionsByMatter(found: StoredAction[]): Map<string, MatterAction[]> {
  const actions = new Map<string, MatterAction[]>()
  for (const { matter_id, id, verb, at, by_kind, by_unit, data } of found) {
    const list = actions.get(matter_id) ?? []
    list.push({ id, verb, at_ms: at.getTime(), by: { kind: by_kind, unit: by_unit }, data })
    actions.set(matter_id, list)
  }
  return actions
}
type StoredAction = Pick<MatterAction, 'id' | 'verb' | 'data'> & {
  matter_id: string
  at: Date
  by_kind: 'staff'
  by_unit: string
}
