/** npm run bench:log: what the log costs, from publishing to the phone that checks. Prints a table. */
import { join } from 'node:path'
import pg from 'pg'
import { config } from '#platform/config/config.ts'
import { projectRoot } from '#platform/config/root.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl, migrate } from '#platform/db/migrate.ts'
import { loadCountyWhenEmpty } from '#server/first-load.ts'
import { floorOf } from '#server/floor-of.ts'
import { openWitnesses } from '#server/witnesses.ts'
import { measureAppending } from './log/appending.ts'
import { measurePages } from './log/pages.ts'
import { measurePhone } from './log/phone.ts'
import { measureProving } from './log/proving.ts'
import { measureUsable } from './log/usable.ts'
import { measureWitnessed } from './log/witnessed.ts'

// The commands in bin are plain scripts without types.
const commands = (await import('../bin/chromium.mjs' as string)) as { findChromium(): string | undefined }
const dataDir = join(projectRoot(), 'data', 'bench')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const closing: (() => Promise<void>)[] = []

/** Named after `--`, only those are measured: npm run bench:log -- proving phone */
const asked = process.argv.slice(2)

async function tell(name: string, measure: () => Promise<[string, string][]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return
  for (const [what, value] of await measure()) say(`| ${what} | ${value} |`)
}

async function fullestVillage(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    'select village_code from disclosure where rev > 0 group by 1 order by count(*) desc, 1 limit 1',
  )
  await client.end()
  return String(rows[0]?.village_code)
}

const embedded = await startEmbedded({ dataDir, log: say })
closing.push(() => embedded.stop())
try {
  const secrets = secretsIn(dataDir)
  await migrate(embedded.url, { appPassword: secrets.appDbPassword })
  await loadCountyWhenEmpty({
    ownerUrl: embedded.url,
    demo: true,
    filesDir: join(dataDir, 'files'),
    keys: secrets.keys,
    say,
  })
  const database = openDatabase(appUrl(embedded.url, secrets.appDbPassword))
  closing.push(() => database.close())
  const settings = { ...config(), dataDir, demo: true }
  const floor = await floorOf(settings, secrets, database, await openWitnesses(settings, closing))
  say('| what | measured |')
  say('|---|---:|')
  await tell('appending', () => measureAppending(floor))
  await tell('witnessed', () => measureWitnessed(floor))
  await tell('proving', () => measureProving(floor.log))
  const browser = commands.findChromium()
  if (browser) await tell('phone', () => measurePhone(browser))
  else say('| one entry on a phone | SKIPPED: THERE IS NO CHROMIUM HERE |')
  const village = await fullestVillage(embedded.url)
  await tell('pages', () => measurePages(embedded.url, dataDir, village))
  if (browser) await tell('usable', () => measureUsable(embedded.url, dataDir, village, browser))
  else say('| pages on a slow line | SKIPPED: THERE IS NO CHROMIUM HERE |')
} finally {
  for (const close of closing.reverse()) await close()
}
