/** npm run bench:report: the report and the boards at once, ten and thirty times the demonstration's rows. Prints a table; fails when they grow. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { matterRules } from '#capabilities/matter/index.ts'
import { readPlaceBook } from '#capabilities/place/index.ts'
import { dayOf, readPlaybook } from '#capabilities/playbook/index.ts'
import { readModel } from '#capabilities/report/index.ts'
import { readBoard, readWhole } from '#capabilities/statistics/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { FIGURES } from '#server/figures.ts'
import { databaseOf, withCounty } from './county.ts'
import { cpuOf } from './load.ts'
import { quantile, timed } from './log/measures.ts'
import { countOf, multiply } from './multiply.ts'
import { say } from './tell.ts'

const FOLDER = 'bench-report'
const WARM_UP = 20
const BATCHES = 8
const BATCH_MS = 2_000
const RATIO_MOST = 1.2
/** Other sizes: `-- 1 10 100`. A hundredfold takes some 60 GB and more than an hour. */
const asked = process.argv.slice(2).map(Number).filter(Boolean)
const TIMES = asked.length > 0 ? asked : [1, 10, 30]

// What an earlier run multiplied is no beginning.
rmSync(join(projectRoot(), 'data', FOLDER), { recursive: true, force: true })

await withCounty(FOLDER, async (county) => {
  const owner = new pg.Client({ connectionString: county.url })
  await owner.connect()
  county.closing.push(() => owner.end())
  await owner.query(`select set_config('app.reader', 'system', false)`)
  await owner.query(`select set_config('synchronous_commit', 'off', false)`)
  const database = databaseOf(county, 1)
  const spent = new Map<string, number[]>()
  say('| times the demonstration’s records | records | what | processor ms | on the clock ms |')
  say('|---:|---:|---|---:|---:|')
  for (const [i, times] of TIMES.entries()) {
    await multiply(owner, TIMES[i - 1] ?? 1, times)
    const records = (await countOf(owner)).toLocaleString('en')
    for (const [what, { cpu_ms, wall_ms }] of await measure(database)) {
      spent.set(what, [...(spent.get(what) ?? []), cpu_ms])
      say(`| ${times} | ${records} | ${what} | ${cpu_ms.toFixed(1)} | ${wall_ms.toFixed(1)} |`)
    }
  }
  let grown = 0
  for (const [what, [first = 1, ...rest]] of spent) {
    const ratio = Math.max(...rest) / first
    if (ratio > RATIO_MOST) grown += 1
    say(`${what}: slowest against first ${ratio.toFixed(2)}, at most ${RATIO_MOST}`)
  }
  process.exitCode = grown > 0 ? 1 : 0
})

async function measure(database: Database): Promise<[string, Spent][]> {
  return await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
    const { code } = await tx.selectFrom('place').select('code').where('level', '=', 'county').executeTakeFirstOrThrow()
    const [playbook, places] = [await readPlaybook({ tx, county: code }), await readPlaceBook({ tx, county: code })]
    const keys = { field: Buffer.alloc(32), index: Buffer.alloc(32), form: Buffer.alloc(32) }
    const now = new Date()
    const today = dayOf(playbook, now)
    const context = { tx, county: code, actor: SYSTEM, scope: code, now, today, requestId: 'bench', keys }
    const withRules = { ...context, rules: matterRules(playbook, today) }
    const book = { places: () => places, playbook: () => playbook, figures: FIGURES }
    const report = { template: 'half-year', place: code, from: '2020-01-01', to: '2020-06-01' }
    const months = { first: `${today.slice(0, 4)}-01`, last: today.slice(0, 7) }
    const childrenOf = (place: string) => places.childrenOf(place).map((one) => one.code)
    const [town = code] = childrenOf(code)
    const [village = town] = childrenOf(town)
    const rates = { rateLeast: 10, perfectLeast: 30 }
    const boardOf = (place: string) => () => readBoard(withRules, { place, children: childrenOf(place), months })
    const works: [string, () => Promise<unknown>][] = [
      ['half-year report of the county', () => readModel(context, book, report)],
      ['board of the county', boardOf(code)],
      ['board of a town', boardOf(town)],
      ['notice board of a village', () => readWhole(withRules, village, 12, rates)],
    ]
    const backend = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid ?? 0
    const measured: [string, Spent][] = []
    for (const [what, work] of works) measured.push([what, await quietest(work, backend)])
    return measured
  })
}

interface Spent {
  /** Processor time of the program and of its database, of the quietest of several batches. */
  cpu_ms: number
  wall_ms: number
}

/** What else the machine does makes a clock on the wall go on, but not the processor's of two processes. */
async function quietest(work: () => Promise<unknown>, backend: number): Promise<Spent> {
  for (let round = 0; round < WARM_UP; round += 1) await work()
  const batches: Spent[] = []
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const walls: number[] = []
    const [own, theirs, begun] = [process.cpuUsage(), cpuOf(backend), performance.now()]
    while (performance.now() - begun < BATCH_MS) walls.push(await timed(async () => void (await work())))
    const { user, system } = process.cpuUsage(own)
    const cpu_ms = ((user + system) / 1000 + (cpuOf(backend) - theirs) * 1000) / walls.length
    batches.push({ cpu_ms, wall_ms: quantile(walls, 0.5) })
  }
  const least = (what: keyof Spent) => Math.min(...batches.map((one) => one[what]))
  return { cpu_ms: least('cpu_ms'), wall_ms: least('wall_ms') }
}
