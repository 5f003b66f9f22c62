/** npm run bench: the works of the main job beside the bare floor, on one database, in one run. Prints a table. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { hashOfToken } from '#platform/identity/session.ts'
import { withCounty } from './county.ts'
import { fire, type Measured } from './load.ts'
import { type Running, startFloor, startOurs } from './servers.ts'
import { say } from './tell.ts'
import { type Work, type World, worksIn } from './works.ts'

const ROUNDS = 3
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4)
const WARM_UP_S = 1

await withCounty('bench', async ({ url, dataDir, closing }) => {
  const world = await worldIn(url)
  const ours = await startOurs(url, dataDir, 18_080)
  closing.push(() => ours.stop())
  const floor = await startFloor(url, 18_081)
  closing.push(() => floor.stop())
  say(`| work | ours/s | floor/s | ratio (goal) | ours p50/p99 ms | ours µs CPU | floor µs CPU | bad |`)
  say(`|---|---:|---:|---:|---:|---:|---:|---:|`)
  for (const work of worksIn(world)) await measure(ours, floor, work)
})

async function measure(ours: Running, floor: Running, work: Work): Promise<void> {
  await fire(ours.base, ours.pid, WARM_UP_S, work.ours)
  await fire(floor.base, floor.pid, WARM_UP_S, work.floor)
  const rounds: [Measured, Measured][] = []
  // A B A B: whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push([
      await fire(ours.base, ours.pid, SECONDS, work.ours),
      await fire(floor.base, floor.pid, SECONDS, work.floor),
    ])
  const [a, b] = [rounds.map(([one]) => one), rounds.map(([, one]) => one)]
  const rate = (of: Measured[]) =>
    `${median(of, 'perSecond').toFixed(0)} (${least(of).toFixed(0)}–${most(of).toFixed(0)})`
  const ratio = median(a, 'perSecond') / median(b, 'perSecond')
  const bad = [...a, ...b].reduce((sum, one) => sum + one.bad, 0)
  const latency = `${median(a, 'p50_ms')}/${median(a, 'p99_ms')}`
  say(
    `| ${work.name} | ${rate(a)} | ${rate(b)} | ${ratio.toFixed(2)} (${work.goal}) | ${latency} | ${median(a, 'cpu_us').toFixed(0)} | ${median(b, 'cpu_us').toFixed(0)} | ${bad} |`,
  )
}

function median(of: Measured[], what: keyof Measured): number {
  const sorted = of.map((one) => one[what]).sort((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
function least(of: Measured[]): number {
  return Math.min(...of.map((one) => one.perSecond))
}
function most(of: Measured[]): number {
  return Math.max(...of.map((one) => one.perSecond))
}

/** The fullest town's inbox, some of its matters, and a session of one of its officers made directly in the database. */
async function worldIn(url: string): Promise<World> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const one = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query(sql, values)).rows as T[]
  const [unit] = await one<{ holder: string; county: string }>(
    `select holder, county from matter where state in ('reported', 'accepted') and holder like '%/town' group by 1, 2 order by count(*) desc limit 1`,
  )
  const { holder, county } = unit ?? { holder: '', county: '' }
  const matters = await one<{ id: string }>(
    `select id from matter where county = $1 and place_code >= $2 and place_code < $2 || ':' limit 500`,
    [county, holder.split('/')[0]],
  )
  const [account] = await one<{ id: string }>(
    `select id from account where unit = $1 and role = 'town-officer' limit 1`,
    [holder],
  )
  const [village] = await one<{ village_code: string }>(
    `select village_code from matter where state <> 'closed' and public_title is not null group by 1 order by count(*) desc limit 1`,
  )
  const token = randomBytes(32).toString('base64url')
  const day = 24 * 3600 * 1000
  await client.query(
    `insert into session (county, token_hash, account_id, stage, device, created_at, seen_at, expires_at) values ($1, $2, $3, 'full', 'bench', now(), now(), $4)`,
    [county, hashOfToken(token), account?.id, new Date(Date.now() + day / 2)],
  )
  await client.end()
  return {
    county,
    village: village?.village_code ?? '',
    unit: holder,
    cookie: `sid=${token}`,
    matters: matters.map((row) => row.id),
    words: ['路灯', '垃圾', '低保', '化粪池', '桂花', '没有这个词儿'],
    from: new Date(Date.now() - 180 * day).toISOString().slice(0, 10),
  }
}
