import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import pg from 'pg'
import sharp from 'sharp'
import { startEmbedded } from '#platform/db/embedded.ts'
import { expectReadable } from './reading.ts'
import { VILLAGE } from './village.ts'

const LIST = `/v/${VILLAGE}/entries`
const dataDir = resolve(process.env['SHANZHI_DATA'] ?? 'data/e2e')

/** The newest month's accounts of the village. */
async function accountsOf(page: Page): Promise<string> {
  await page.goto(`${LIST}?theme=finance`)
  return (await page.locator('.rows a.row').first().getAttribute('href')) ?? ''
}

/** As somebody with the password of the database does it, past every rule of the program. */
async function asSuperuser(sql: string, values: unknown[]): Promise<unknown[]> {
  const embedded = await startEmbedded({ dataDir, log: () => undefined })
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  try {
    await client.query("set session_replication_role = 'replica'")
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
    await embedded.stop()
  }
}

/** Reads a QR code as it is drawn, six points to a module. */
async function scan(page: Page, drawing: string): Promise<string> {
  const svg = page.locator(drawing)
  const [, , side = '0'] = ((await svg.getAttribute('viewBox')) ?? '').split(' ')
  const points = Number(side) * 6
  const code = await svg.locator('path').last().getAttribute('d')
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" width="${points}" height="${points}" shape-rendering="crispEdges"><path d="${code}"/></svg>`
  const image = sharp(Buffer.from(picture)).flatten({ background: '#fff' }).ensureAlpha().raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

async function inLanguage(context: BrowserContext, baseURL: string | undefined, lang: string): Promise<void> {
  await context.addCookies([{ name: 'lang', value: lang, url: baseURL ?? '' }])
}

/** The first index leaf is made within a minute of the start; until then nobody can say that nothing is missing. */
async function untilIndexed(page: Page): Promise<void> {
  await expect.poll(async () => (await page.request.get('/log/index')).status(), { timeout: 80_000 }).toBe(200)
}

// What a service worker fetches no route of a test can spoil.
test.use({ serviceWorkers: 'block' })
test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000)
  await untilIndexed(page)
})

test('a phone checks an entry by itself, and the same without the browser’s own cryptography', async ({
  page,
  browser,
  baseURL,
}) => {
  const entry = await accountsOf(page)
  await page.goto(entry)
  const mark = page.locator('.checking .verdict')
  await expect(mark).toContainText('未改动')
  await expect(mark).toContainText('市档案馆（演示）、市公证处（演示） 见证')
  await expectReadable(page, 'zh-CN')
  const old = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  await old.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  const oldPage = await old.newPage()
  await oldPage.goto(`${entry}?lang=en`)
  await expect(oldPage.locator('.checking .verdict')).toContainText('Unchanged since it was witnessed')
  await old.close()
})

test('a superuser alters a row: the phone that saw it shows what it was, another says that it was changed', async ({
  page,
  browser,
  baseURL,
}) => {
  const entry = await accountsOf(page)
  await page.goto(entry)
  await expect(page.locator('.checking .verdict')).toContainText('未改动')
  const id = entry.split('/').pop()
  const [row] = (await asSuperuser('select body from disclosure_version where disclosure_id = $1', [id])) as {
    body: string
  }[]
  const body = row?.body ?? ''
  const [, cents = ''] = /"amount":(\d{5,})/.exec(body) ?? []
  const update = 'update disclosure_version set body = $2 where disclosure_id = $1'
  await asSuperuser(update, [id, body.replace(`"amount":${cents}`, `"amount":${Number(cents) + 500_000}`)])
  try {
    await page.reload()
    const mark = page.locator('.checking .verdict-late')
    await expect(mark).toContainText('内容被改动过')
    const yuan = (value: number) => (value / 100).toLocaleString('en', { minimumFractionDigits: 2 })
    await expect(mark.locator('.verdict-changes')).toContainText(`原来是 ${yuan(Number(cents))}`)
    await expect(mark.locator('.verdict-changes')).toContainText(`现在是 ${yuan(Number(cents) + 500_000)}`)
    await expectReadable(page, 'zh-CN')
    const other = await browser.newContext({ baseURL: baseURL ?? '' })
    const otherPage = await other.newPage()
    await otherPage.goto(entry)
    await expect(otherPage.locator('.checking .verdict-late')).toContainText('内容被改动过')
    await other.close()
  } finally {
    await asSuperuser(update, [id, body])
  }
})

test('the month that the demonstration altered shows what stood there, on the first visit too', async ({ page }) => {
  const rows = await asSuperuser(
    'select disclosure_id as id, village_code as code from disclosure_version where sha256(salt || convert_to(body, $1)) <> commitment',
    ['UTF8'],
  )
  const [{ id, code } = { id: '', code: '' }] = rows as { id: string; code: string }[]
  await page.goto(`/v/${code}/entries/${id}`)
  const mark = page.locator('.checking .verdict-late')
  await expect(mark).toContainText('内容被改动过')
  const change = mark.locator('.verdict-changes li', { hasText: '上期结余' })
  await expect(change).toContainText(/原来是 [\d,]+\.\d\d现在是 [\d,]+\.\d\d/)
})

test('the code on a printed notice is scanned and held against the log; a forged one is not', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${await accountsOf(page)}/notice?size=a3`)
  const scanned = await scan(page, '.notice-proof svg')
  expect(scanned).toMatch(new RegExp(`^${baseURL}/check#\\d{2000,}$`))
  const finger = await page.locator('.notice-print .finger').textContent()
  await page.goto(scanned)
  const answer = page.locator('[data-paper-answer]')
  await expect(answer).toContainText('未改动')
  await expect(answer).toContainText(finger ?? '-')
  await expectReadable(page, 'zh-CN')
  const forged = scanned.replace(/.{3}$/, (end: string) => String(999 - Number(end)).padStart(3, '0'))
  await page.locator('textarea').fill(forged)
  await page.locator('[data-paper-form] button').click()
  await expect(answer).toContainText(/存证对不上|签名不对|不是公告纸上的存证码/)
})

test('the verifier in one file works from a disk, without a network', async ({ page, context, baseURL }, testInfo) => {
  await page.goto(await accountsOf(page))
  const slot = page.locator('[data-verify]')
  const [leaf, exact] = [await slot.getAttribute('data-verify'), await slot.getAttribute('data-verify-exact')]
  const text = async (path: string) => (await page.request.get(path)).text()
  const [policy, proof, content] = await Promise.all([
    text('/log/policy'),
    text(`/log/leaves/${leaf}`),
    text(exact ?? ''),
  ])
  await page.goto('/about/log')
  const downloading = page.waitForEvent('download')
  await page.locator('a[href="/verify?download=1"]').click()
  const file = testInfo.outputPath('verify.html')
  await (await downloading).saveAs(file)
  expect(readFileSync(file).length).toBeLessThanOrEqual(60_000)
  await context.setOffline(true)
  await page.goto(pathToFileURL(file).href)
  const give = (name: string, body: string) =>
    page.locator(`#${name}`).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(body) })
  await give('policy', policy)
  await give('proof', proof)
  await give('content', content)
  await page.locator('button').click()
  await expect(page.locator('.answer')).toContainText('未改动')
  await expectReadable(page, 'zh-CN')
  await give(
    'content',
    content.replace(/\d(?=\d\d,)/, (digit) => String((Number(digit) + 1) % 10)),
  )
  await page.locator('button').click()
  await expect(page.locator('.answer')).toContainText('内容被改动过')
  await context.setOffline(false)
  await page.goto(baseURL ?? '')
})

for (const lang of ['zh-CN', 'en'] as const)
  test(`the pages about the log can be read by everybody: ${lang}`, async ({ page, context, baseURL }) => {
    await inLanguage(context, baseURL, lang)
    for (const path of ['/about/log', '/about/log?size=1', '/about/log/figures', '/check']) {
      await page.goto(path)
      await expectReadable(page, lang)
    }
  })

test('without script the pages say how to check with paper', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await context.newPage()
  const entry = await accountsOf(page)
  await page.goto(entry)
  await expect(page.locator('.checking')).toContainText('看纸右下角的内容指纹')
  await page.goto(LIST)
  await expect(page.locator('.list-check')).toContainText('拿墙上的纸也能核对', { useInnerText: true })
  await page.locator('.list-check a').click()
  await page.locator('#paper + .sheet input').fill('1')
  await page.locator('#paper + .sheet button').click()
  await expect(page.locator('#paper + .sheet')).toContainText('1 条时')
  await context.close()
})

test('the board and every page of the list are whole; one left out is missed; a poster’s witnesses alone are taken', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const whole = page.locator('.list-check .verdict-done')
  for (const path of [`/v/${VILLAGE}`, LIST]) {
    await page.goto(path)
    await expect(whole).toContainText('没有少一条')
  }
  await expectReadable(page, 'zh-CN')
  await page.locator('.pagination a, .pages a, a[href*="before="]').first().click()
  await expect(whole).toContainText('没有少一条')
  await page.route(LIST, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    // The server leaves out the second entry of its list.
    await route.fulfill({ response: answer, body: html.replace(/(data-verify-list="\S+ )\S+ /, '$1') })
  })
  await page.goto(LIST)
  await expect(page.locator('.list-check .verdict-late')).toContainText('少了 1 条')
  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  const scanned = await other.newPage()
  await scanned.goto(`/v/${VILLAGE}#p=${'A'.repeat(22)}`)
  await expect(scanned.locator('.list-check .verdict-late')).toContainText('见证名单和村口二维码上的不一样')
  await other.close()
})
