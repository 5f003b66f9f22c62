import { type BrowserContext, expect, test } from '@playwright/test'
import { expectReadable, smallTargets } from './reading.ts'
import { DOT, GRID, handle, pointInGrid, report, something, VILLAGE } from './village.ts'

const PAGES = [
  '/',
  '/?q=guihua',
  `/v/${VILLAGE}`,
  `/v/${VILLAGE}/report`,
  `/v/${VILLAGE}/report?kind=platform`,
  `/v/${VILLAGE}/misconduct`,
  '/v/330182109999',
  '/misconduct',
  '/feedback',
  '/r',
  '/r?receipt=ACDE-FHJK',
  '/privacy',
  '/help',
]

async function choose(context: BrowserContext, baseURL: string | undefined, cookies: Record<string, string>) {
  const url = baseURL ?? ''
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
}

for (const [name, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const) {
  test.describe(`the whole journey, ${name}`, () => {
    test.use({ javaScriptEnabled })

    test('from the board to "solved", in three screens, without a sign-in', async ({ page, playwright, baseURL }) => {
      await page.goto(`/v/${VILLAGE}`)
      await page.locator('.act-main').click()
      const text = something()
      await page.locator('#f-text').fill(text)
      await page.locator('#f-gridCode').selectOption(GRID)
      await page.locator('#report .btn-main').click()
      await page.waitForURL(/\/r\//)
      await expect(page.locator('h1')).toHaveText('收到了')
      const receipt = (await page.locator('.receipt-code').textContent())?.trim() ?? ''
      expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

      await page.goto('/r')
      await page.locator('#f-receipt').fill(receipt.toLowerCase().replace('-', ' '))
      await page.locator('main .btn-main').click()
      await expect(page.locator('.holder-name')).toContainText('第一网格')

      await page.locator('#add summary').click()
      await page.locator('#add textarea').fill('孩子们还在打球')
      await page.locator('#add .btn').click()
      await expect(page.locator('.timeline')).toContainText('孩子们还在打球')

      const desk = await playwright.request.newContext({ baseURL: baseURL ?? '' })
      await handle(desk, receipt)
      await desk.dispose()

      await page.goto(`/r/${receipt}`)
      await expect(page.locator('#verdict')).toBeVisible()
      await page.locator('#verdict .choice', { hasText: /^解决了$/ }).click()
      await page.locator('#verdict .choice', { hasText: /^不满意$/ }).click()
      await page.locator('#verdict .btn-main').click()
      await expect(page.locator('h1')).toHaveText('解决了')
      await expect(page.locator('.timeline')).toContainText('您说：解决了、不满意')
    })
  })
}

for (const lang of ['zh-CN', 'en'] as const) {
  for (const density of ['standard', 'elder']) {
    test(`every page can be read by everybody: ${lang}, ${density}`, async ({ page, context, baseURL, isMobile }) => {
      test.setTimeout(180_000)
      test.skip(isMobile !== ((lang === 'en') === (density === 'standard')), 'Each width reads each language once.')
      await choose(context, baseURL, { lang, density })
      const receipt = await report(page, something(), { phone: '13800001234' })
      for (const path of [...PAGES, `/r/${receipt}`, `/r/${receipt}?new=1`]) {
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.locator('html')).toHaveAttribute('data-density', density)
        await page.evaluate(() => {
          for (const folded of Array.from(document.querySelectorAll('details'))) folded.open = true
        })
        await expectReadable(page, lang)
        if (isMobile) expect(await smallTargets(page, 44), path).toEqual([])
      }
    })
  }
}

test.describe('a lost line', () => {
  test('before sending: the page says so, keeps everything, and the next press sends it', async ({ page, context }) => {
    await page.goto(`/v/${VILLAGE}/report`)
    const text = something()
    await page.locator('#f-text').fill(text)
    await context.setOffline(true)
    await page.locator('#report .btn-main').click()
    await expect(page.getByText('网断了，还没有交上去')).toBeVisible()
    await expect(page.locator('#f-text')).toHaveValue(text)
    await context.setOffline(false)
    await page.locator('#report .btn-main').click()
    await page.waitForURL(/\/r\//)
  })

  test('in the middle of the form: the words are back after loading it again, and gone once they have arrived', async ({
    page,
  }) => {
    await page.goto(`/v/${VILLAGE}/report`)
    const text = something()
    await page.locator('#f-text').fill(text)
    await page.locator('#f-placeText').fill('桥东头')
    await page.reload()
    await expect(page.locator('#f-text')).toHaveValue(text)
    await expect(page.locator('#f-placeText')).toHaveValue('桥东头')
    await expect(page.getByText('上次没交上去的话还在')).toBeVisible()
    await page.locator('#report .btn-main').click()
    await page.waitForURL(/\/r\//)
    await page.goto(`/v/${VILLAGE}/report`)
    await expect(page.locator('#f-text')).toHaveValue('')
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(0)
  })

  test('while sending: coming back and sending again reports it once', async ({ page }) => {
    await page.goto(`/v/${VILLAGE}/report`)
    const text = something()
    await page.locator('#f-text').fill(text)
    // The server takes it down; the answer never arrives.
    let reached = ''
    await page.route('**/report', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const answer = await route.fetch({ maxRedirects: 0 })
      reached = answer.headers()['location'] ?? ''
      await route.abort('connectionreset')
    })
    await page.locator('#report .btn-main').click()
    await expect.poll(() => reached).toContain('/r/')
    await page.unroute('**/report')
    await page.goto(`/v/${VILLAGE}/report`)
    await expect(page.locator('#f-text')).toHaveValue(text)
    await page.locator('#report .btn-main').click()
    await page.waitForURL(/\/r\//)
    expect(page.url()).toContain(reached.split('?')[0])
  })
})

test('the phone’s position finds the grid; photos are seen before they are sent', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(pointInGrid())
  await page.goto(`/v/${VILLAGE}/report`)
  await page.locator('#f-text').fill(something())
  await page.locator('[data-here] button').click()
  await expect(page.locator('[data-here] p')).toContainText('位置记下了')
  await page.locator('#f-photos').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: DOT })
  await expect(page.locator('.shots img')).toHaveCount(1)
  await page.locator('#report .btn-main').click()
  await page.waitForURL(/\/r\//)
  await expect(page.locator('.holder-name')).toContainText('第一网格')
  await page.locator('#words summary').click()
  await expect(page.locator('#words img')).toHaveCount(1)
})

test('the board weighs little: 25 KB to read it, and a check that comes after', async ({ page }) => {
  const sizes = new Map<string, number>()
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    const { pathname } = new URL(request.url())
    const kind = pathname.endsWith('.js') || pathname.startsWith('/log/') ? 'after' : 'read'
    sizes.set(kind, (sizes.get(kind) ?? 0) + responseBodySize + responseHeadersSize)
  })
  await page.goto(`/v/${VILLAGE}`)
  await page.waitForLoadState('networkidle')
  expect(sizes.get('read')).toBeLessThanOrEqual(25 * 1024)
  expect(sizes.get('after')).toBeLessThanOrEqual(60 * 1024)
})

test('the notice prints on one sheet, with nothing of the screen', async ({ page }) => {
  for (const size of ['a3', 'a4']) {
    await page.goto(`/v/${VILLAGE}/poster?size=${size}`)
    await expectReadable(page, 'zh-CN')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.paper-tools')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  }
})
