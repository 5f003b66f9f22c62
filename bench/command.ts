/** npm run bench:command: the command centre with 5,000 and 50,000 open matters: the server's time and the browser's frames. */
import { randomBytes } from 'node:crypto'
import { type Browser, chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { hashOfToken } from '#platform/identity/session.ts'
import { findBrowser, withCounty } from './county.ts'
import { quantile } from './log/measures.ts'
import { startOurs } from './servers.ts'
import { say } from './tell.ts'

const SIZES = [5_000, 50_000]
const LOOKS = 20
const FRAMES_MS = 2_000
const LAYERS = 'points,alarms,hazards,visits,projects,disclosures,petitions'
/** What is asked, how, and how often; the first look at a past moment is the dear one. */
const ASKED = [
  ['the screen as data', '', LOOKS],
  ['… with every layer', `?layers=${LAYERS}`, LOOKS],
  ['… a week ago, first look', '?back=7', 1],
] as const

await withCounty('bench-command', async ({ url, dataDir, closing }) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  closing.push(() => client.end())
  await client.query(`select set_config('app.reader', 'system', false)`)
  const cookie = await sessionOf(client)
  const ours = await startOurs(url, dataDir, 18_082)
  closing.push(() => ours.stop())
  const browser = await openBrowser()
  closing.push(async () => browser?.close())
  say('| open matters | what | p50 ms | p95 ms |')
  say('|---:|---|---:|---:|')
  for (const size of SIZES) {
    await fill(client, size)
    const n = await openNow(client)
    const line = (what: string, times: number[]) =>
      say(`| ${n} | ${what} | ${quantile(times, 0.5).toFixed(0)} | ${quantile(times, 0.95).toFixed(0)} |`)
    for (const [what, query, times] of ASKED)
      line(what, await looks(`${ours.base}/api/v1/command${query}`, cookie, times))
    if (browser) line('frames while layers go on and off', await framesIn(browser, ours.base, cookie))
    else say(`| ${n} | frames | SKIPPED: THERE IS NO CHROMIUM HERE | |`)
  }
})

async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findBrowser()
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return executablePath === undefined ? undefined : await chromium.launch({ executablePath, args })
}

async function framesIn(browser: Browser, base: string, cookie: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.context().addCookies([{ name: 'sid', value: cookie.slice('sid='.length), url: base }])
  const frames = await framesOf(page, `${base}/command?layers=${LAYERS}`)
  await page.context().close()
  return frames
}

async function looks(url: string, cookie: string, times: number): Promise<number[]> {
  const spent: number[] = []
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
    spent.push(performance.now() - begun)
  }
  return spent
}

/** Frames of the browser while the reader turns a layer on and off, several times a second. */
async function framesOf(page: Page, url: string): Promise<number[]> {
  // The runner of this script names functions by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (work) => work')
  await page.goto(url)
  await page.locator('[data-fresh]').waitFor()
  return await page.evaluate(async (until_ms) => {
    const frames: number[] = []
    const begun = performance.now()
    let last = begun
    let pressed = begun
    await new Promise<void>((done) => {
      const tick = (at: number) => {
        frames.push(at - last)
        last = at
        if (at - pressed > 250) {
          pressed = at
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }))
        }
        if (at - begun < until_ms) requestAnimationFrame(tick)
        else done()
      }
      requestAnimationFrame(tick)
    })
    return frames.slice(1)
  }, FRAMES_MS)
}

async function openNow(db: pg.Client): Promise<number> {
  const { rows } = await db.query(`select count(*) as n from matter where state <> 'closed'`)
  return Number(rows[0].n)
}

/** Open matters like those of the demonstration, spread over its grids, each with the fact that it was reported. */
async function fill(db: pg.Client, size: number): Promise<void> {
  const missing = size - (await openNow(db))
  if (missing <= 0) return
  await db.query(
    `with made as (
      insert into matter (county, id, kind, village_code, place_code, lon, lat, title, text, channel, state, holder, reported_at, due_at, version, body_hash)
      select g.county, gen_random_uuid(), 'street-lamp', left(g.code, 12), g.code, 118.9 + random() * 0.8, 29.2 + random() * 0.6,
        '路灯不亮', '路灯不亮', 'web', 'reported', g.code || '/grid', now() - random() * interval '60 days',
        now() + (random() - 0.1) * interval '20 days', 1, '\\x00'
      from generate_series(1, $1) n
      join lateral (select county, code from place where level = 'grid' and valid_to is null offset n % 700 limit 1) g on true
      returning county, id, place_code, holder, reported_at)
    insert into matter_action (county, matter_id, seq, id, verb, at, by_kind, data)
    select county, id, 1, id, 'reported', reported_at, 'resident', jsonb_build_object('kind', 'street-lamp', 'holder', holder, 'channel', 'web')
    from made`,
    [missing],
  )
  // As the worker's job does every five minutes.
  await db.query('select fold_open_matters(now())')
  await db.query('vacuum (analyze) matter, matter_action, matter_open_delta, matter_open_total')
}

async function sessionOf(db: pg.Client): Promise<string> {
  const { rows } = await db.query(`select county, id from account where role = 'centre-officer' limit 1`)
  const token = randomBytes(32).toString('base64url')
  await db.query(
    `insert into session (county, token_hash, account_id, stage, device, created_at, seen_at, expires_at)
     values ($1, $2, $3, 'full', 'bench', now(), now(), now() + interval '12 hours')`,
    [rows[0].county, hashOfToken(token), rows[0].id],
  )
  return `sid=${token}`
}
