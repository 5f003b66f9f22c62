/** npm run bench:log: what the log costs, from publishing to the phone that checks. Prints a table. */
import pg from 'pg'
import { findBrowser, floorIn, withCounty } from './county.ts'
import { measureAppending } from './log/appending.ts'
import { measurePages } from './log/pages.ts'
import { measurePhone } from './log/phone.ts'
import { measureProving } from './log/proving.ts'
import { measureUsable } from './log/usable.ts'
import { measureWitnessed } from './log/witnessed.ts'
import { say, tell } from './tell.ts'

async function fullestVillage(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    'select village_code from disclosure where rev > 0 group by 1 order by count(*) desc, 1 limit 1',
  )
  await client.end()
  return String(rows[0]?.village_code)
}

await withCounty('bench', async (county) => {
  const { url, dataDir } = county
  const floor = await floorIn(county)
  say('| what | measured |')
  say('|---|---:|')
  await tell('appending', () => measureAppending(floor))
  await tell('witnessed', () => measureWitnessed(floor))
  await tell('proving', () => measureProving(floor.log))
  const browser = findBrowser()
  if (browser) await tell('phone', () => measurePhone(browser))
  else say('| one entry on a phone | SKIPPED: THERE IS NO CHROMIUM HERE |')
  const village = await fullestVillage(url)
  await tell('pages', () => measurePages(url, dataDir, village))
  if (browser) await tell('usable', () => measureUsable(url, dataDir, village, browser))
  else say('| pages on a slow line | SKIPPED: THERE IS NO CHROMIUM HERE |')
})
