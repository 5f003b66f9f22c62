import { expect, type Page, test } from '@playwright/test'
import { openLine } from './line.ts'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { GRID, report, something, VILLAGE } from './village.ts'

const TOWN = VILLAGE.slice(0, 9)
const COUNTY = VILLAGE.slice(0, 6)
const OTHER_TOWN = '330182102'

const shown = (page: Page) => page.locator('#map-title')

test.describe('a town, without script', () => {
  test.use({ javaScriptEnabled: false })

  test('sees the whole screen, goes down to a grid and into the record, and never out of the town', async ({
    page,
    context,
  }) => {
    await signInStaff(context, 'town.shouchang')
    await page.goto('/command')
    await expect(page.locator('h1')).toHaveText('现在哪里需要人？')
    await expect(page.locator('.map-plot a')).not.toHaveCount(0)
    await expect(page.locator('.decision')).not.toHaveCount(0)
    await expect(page.locator('.events li')).not.toHaveCount(0)
    await expect(page.locator('.day-figure')).toHaveCount(5)
    await page.locator('#places').locator(`a[href="/command?place=${VILLAGE}"]`).click()
    await page.locator('#places').locator(`a[href="/command?place=${GRID}"]`).click()
    await expect(shown(page)).toContainText('第一网格')
    await page.locator('.map-trail a').first().click()
    await expect(page).toHaveURL(new RegExp(`place=${TOWN}$`))
    await page.locator('[data-layer="hazards"]').click()
    await expect(page.locator('[data-layer="hazards"]')).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('.layer-count')).toHaveCount(1)
    await page.locator('.time-steps a').first().click()
    await expect(page.locator('.time-now')).toContainText('结束时的情况')
    await expect(page).toHaveURL(/layers=hazards&back=7/)
    await page.getByRole('link', { name: '回到现在' }).click()
    await page.locator('.decision-acts a').nth(2).click()
    await expect(page.locator('h1')).toHaveText('召集会商')
    await page.goto('/command')
    await page.locator('.decision-what').first().click()
    await expect(page).toHaveURL(/\/desk\/matters\//)
    for (const place of [COUNTY, OTHER_TOWN]) expect((await page.goto(`/command?place=${place}`))?.status()).toBe(404)
  })
})

test('shows a report within seconds, without a new page, and says how fresh it is', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await signInStaff(context, 'town.shouchang')
  const line = await openLine(baseURL ?? '')
  await page.goto(`${line.url}/command?place=${VILLAGE}`)
  const light = page.locator('[data-fresh]')
  await expect(light).toHaveAttribute('data-fresh', 'fine')
  await page.evaluate(() => Object.assign(window, { kept: true }))
  const villager = await browser.newPage({ baseURL: baseURL ?? '' })
  const text = something()
  await report(villager, text, { grid: GRID })
  await villager.close()
  // Others report there at the same time, so it need not be the first for long.
  await expect(page.locator('.events li.is-new', { hasText: text })).toBeVisible({ timeout: 20_000 })
  expect(await page.evaluate(() => 'kept' in window)).toBe(true)
  line.cut()
  await expect(light).toHaveAttribute('data-fresh', 'soon', { timeout: 45_000 })
  await expect(page.locator('.events li', { hasText: text })).toBeVisible()
  await line.close()
})

test('by keys alone: down to a grid, up again, and into the first record', async ({ page, context }) => {
  await signInStaff(context, 'town.shouchang')
  await page.goto('/command')
  await expect(page.locator('[data-fresh]')).toBeVisible()
  await page.locator(`.map-plot a[data-place="${VILLAGE}"]`).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toContainText('桂花村')
  await expect(shown(page)).toBeFocused()
  await page.locator(`.map-plot a[data-place="${GRID}"]`).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toContainText('第一网格')
  await expect(page).toHaveURL(new RegExp(`place=${GRID}$`))
  await page.keyboard.press('Escape')
  await expect(shown(page)).toContainText('桂花村：')
  await page.goBack()
  await expect(shown(page)).toContainText('第一网格')
  await page.keyboard.press('Escape')
  await expect(shown(page)).toContainText('桂花村：')
  await page.keyboard.press('Escape')
  await expect(shown(page)).toContainText('寿昌镇')
  await page.keyboard.press('h')
  await expect(page.locator('[data-layer="hazards"]')).toHaveAttribute('aria-current', 'true')
  await expect(page).toHaveURL(/layers=hazards/)
  await page.keyboard.press(',')
  await expect(page.locator('.time-now')).toContainText('结束时的情况')
  await page.keyboard.press('.')
  await page.keyboard.press('h')
  await expect(page.locator('[data-layer="hazards"]')).not.toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('1')
  await expect(page).toHaveURL(/\/desk\/matters\//)
})

test.describe('the county', () => {
  test('can be read at every width, in both languages, on the wall too', async ({ page, context, baseURL }) => {
    test.setTimeout(240_000)
    await signInStaff(context, 'centre')
    for (const lang of ['zh-CN', 'en'] as const) {
      await context.addCookies([{ name: 'lang', value: lang, url: baseURL ?? '' }])
      for (const width of lang === 'en' ? [360, 1366] : [768, 1440, 1920]) {
        await page.setViewportSize({ width, height: Math.min(width, 1080) })
        await page.goto('/command?layers=points,hazards,petitions')
        await expect(page.locator('[data-fresh]')).toBeVisible()
        await expectReadable(page, lang)
      }
      for (const path of [
        '/desk/alarms',
        '/desk/alarms/back-test?rule=same-kind',
        '/desk/joint-consultations',
        '/open-data',
      ]) {
        await page.setViewportSize({ width: lang === 'en' ? 360 : 1440, height: 900 })
        await page.goto(path)
        await expectReadable(page, lang)
      }
      await page.setViewportSize({ width: 1920, height: 1080 })
      await page.goto(`/command/wall?place=${TOWN}`)
      await expect(page.locator('[data-fresh]')).toBeVisible()
      await expectReadable(page, lang)
      const size = await page
        .locator('.room-lede')
        .evaluate((lede) => Number.parseFloat(getComputedStyle(lede).fontSize))
      expect(size).toBeGreaterThanOrEqual(27.5)
    }
  })
})
