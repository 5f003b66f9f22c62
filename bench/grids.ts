/** npm run bench:grids: what the grids, their visits and their phones cost, beside bare SQL. Prints a table. */
import { join } from 'node:path'
import { config } from '#platform/config/config.ts'
import { projectRoot } from '#platform/config/root.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl, migrate } from '#platform/db/migrate.ts'
import { loadCountyWhenEmpty } from '#server/first-load.ts'
import { floorOf } from '#server/floor-of.ts'
import { openWitnesses } from '#server/witnesses.ts'
import { measureGround } from './grids/ground.ts'
import { measureRollUps } from './grids/roll-ups.ts'
import { measureSync } from './grids/sync.ts'

// Apart from the other benches: 707,056 visits would be in their way.
const dataDir = join(projectRoot(), 'data', 'bench-grids')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const closing: (() => Promise<void>)[] = []

/** Named after `--`, only those are measured: npm run bench:grids -- sync */
const asked = process.argv.slice(2)

async function tell(name: string, measure: () => Promise<[string, string][]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return
  for (const [what, value] of await measure()) say(`| ${what} | ${value} |`)
}

const embedded = await startEmbedded({ dataDir, log: say })
closing.push(() => embedded.stop())
try {
  const secrets = secretsIn(dataDir)
  await migrate(embedded.url, { appPassword: secrets.appDbPassword })
  const filesDir = join(dataDir, 'files')
  await loadCountyWhenEmpty({ ownerUrl: embedded.url, demo: true, filesDir, keys: secrets.keys, say })
  const database = openDatabase(appUrl(embedded.url, secrets.appDbPassword))
  closing.push(() => database.close())
  const settings = { ...config(), dataDir, demo: true }
  const floor = await floorOf(settings, secrets, database, await openWitnesses(settings, closing))
  say('| what | measured |')
  say('|---|---:|')
  await tell('ground', () => measureGround(floor))
  await tell('roll-ups', () => measureRollUps(floor, embedded.url))
  await tell('sync', () => measureSync(embedded.url, dataDir))
} finally {
  for (const close of closing.reverse()) await close()
}
