import { expect, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { report, something, VILLAGE } from './village.ts'

const TOWN = VILLAGE.slice(0, 9)
const PAGES = ['/numbers', `/t/${TOWN}/numbers`, `/v/${VILLAGE}/numbers`]

for (const lang of ['zh-CN', 'en'] as const) {
  test(`the numbers of county, town and village can be read by everybody: ${lang}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    await context.addCookies([{ name: 'lang', value: lang, url: baseURL ?? '' }])
    for (const path of PAGES) {
      await page.goto(path)
      await page.evaluate(() => {
        for (const folded of Array.from(document.querySelectorAll('details'))) folded.open = true
      })
      await expectReadable(page, lang)
      await expect(page.locator('.figure')).toHaveCount(6)
    }
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('one goes from the county to a village, to another month, and the sums agree', async ({ page }) => {
    await page.goto('/numbers')
    await page.locator(`.bars a[href^="/t/${TOWN}/numbers"]`).first().click()
    await page.locator(`.bars a[href^="/v/${VILLAGE}/numbers"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`/v/${VILLAGE}/numbers`))
    await page.locator('.tabs a', { hasText: '月' }).first().click()
    await page.locator('a[rel="prev"]').click()
    const reported = Number((await page.locator('.figure-value b').first().textContent())?.replace(/,/g, ''))
    const parts = await page.locator('.shares-table td:nth-child(2)').allTextContents()
    expect(parts.map((part) => Number(part.replace(/,/g, ''))).reduce((sum, part) => sum + part, 0)).toBe(reported)
  })

  test('a period that is none, and one to come, are answered in words', async ({ page }) => {
    expect((await page.goto('/numbers?period=2026-13'))?.status()).toBe(400)
    await expect(page.locator('main')).toContainText('这段时间写得不对')
    expect((await page.goto('/numbers?period=2190'))?.status()).toBe(400)
    await expect(page.locator('main')).toContainText('还没有开始')
    expect((await page.goto('/t/999999999/numbers'))?.status()).toBe(404)
  })
})

test('a report counts at once, and the table holds it', async ({ page, request, isMobile }) => {
  // Nobody else reports there while it counts.
  const village = isMobile ? '330182110252' : '330182109249'
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const of = async (): Promise<number> => {
    const answer = await request.get(`/api/v1/statistics?place=${village}&from=${month}&to=${month}`)
    return (await answer.json()).measures.reported
  }
  const before = await of()
  await report(page, something(), { village })
  expect(await of()).toBe(before + 1)
  await page.goto(`/v/${village}/numbers?period=${month}`)
  const download = page.waitForEvent('download')
  await page.locator('.take a[download]').click()
  expect((await download).suggestedFilename()).toBe(`${village}-${month}-${month}.csv`)
})
