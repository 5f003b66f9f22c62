import { type Browser, chromium, type Page } from '@playwright/test'
import { startOurs } from '../servers.ts'
import { quantile } from './measures.ts'

const SLOWER = 6
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const VISITS = 7
const SLOW = `at 400 kbit/s, 400 ms, processor ${SLOWER}× slower`
/** Somebody reads before going on; the line is idle by then. */
const READING_MS = 3_000

const told = (spent: readonly number[]): string =>
  [quantile(spent, 0.5), Math.max(...spent)].map((ms) => ms.toFixed(0)).join(', ')

/**
 * When a village's pages can be used on a slow phone at the far end of a valley: painted, and every link and form there
 * (they need no script). A first visit, nothing kept.
 */
export async function measureUsable(
  databaseUrl: string,
  dataDir: string,
  village: string,
  executablePath: string,
): Promise<[string, string][]> {
  const ours = await startOurs(databaseUrl, dataDir, 18_084)
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const list = await (await fetch(`${ours.base}/v/${village}/entries`)).text()
    const [, entry = ''] = new RegExp(`href="(/v/${village}/entries/[0-9a-f-]{36})"`).exec(list) ?? []
    const lines: [string, string][] = []
    for (const [name, path] of [
      ['village page', `/v/${village}`],
      ['list of entries', `/v/${village}/entries`],
      ['one entry', entry],
    ] as const) {
      const spent: number[] = []
      for (let n = 0; n < VISITS; n += 1) spent.push(await visit(browser, ours.base + path))
      lines.push([`${name} usable ${SLOW}: ms in the middle, at most (goal 1500)`, told(spent)])
    }
    const next: number[] = []
    for (let n = 0; n < VISITS; n += 1) next.push(await visitNext(browser, ours.base, `/v/${village}`))
    lines.push([`the list after the village page, usable ${SLOW}: ms in the middle, at most`, told(next)])
    return lines
  } finally {
    await browser.close()
    await ours.stop()
  }
}

async function visit(browser: Browser, url: string): Promise<number> {
  const page = await slowPhone(browser)
  await page.goto(url, { waitUntil: 'load' })
  const usable = await usableAfter(page)
  await page.context().close()
  return usable
}

/** What the first page left on the phone helps; a service worker, which the slow line does not reach, stays out. */
async function visitNext(browser: Browser, base: string, village: string): Promise<number> {
  const page = await slowPhone(browser)
  await page.goto(base + village, { waitUntil: 'load' })
  await page.waitForTimeout(READING_MS)
  await page.evaluate((path) => location.assign(path), `${village}/entries`)
  await page.waitForURL(`**${village}/entries`, { waitUntil: 'load' })
  const usable = await usableAfter(page)
  await page.context().close()
  return usable
}

async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 720 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return page
}

async function usableAfter(page: Page): Promise<number> {
  // The paint may come after the last byte.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => {
    // That is what entries of this type are.
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    return Math.max(painted, navigation?.domInteractive ?? Number.NaN)
  })
}
