import { type Browser, expect, type Page, test } from '@playwright/test'
import { press } from './keys.ts'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { DOT, report, something } from './village.ts'

async function deskOf(browser: Browser, baseURL: string | undefined, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1440, height: 900 } })
  await signInStaff(context, name)
  return context.newPage()
}

/** As a clerk does with the paper in hand: look for the receipt, open what is found. */
async function find(desk: Page, receipt: string): Promise<void> {
  await desk.goto('/desk')
  await press(desk, '/')
  await desk.getByRole('searchbox').fill(receipt)
  await press(desk, 'Enter')
  await desk.locator('.rows a').first().click()
  await expect(desk.locator('#acts')).toBeVisible()
}

const course = (desk: Page) => desk.locator('.course')

test('a report goes through the village to the town and ends when the villager says so', async ({
  page,
  browser,
  baseURL,
}) => {
  const text = something()
  const receipt = await report(page, text, { phone: '13800001234' })
  const village = await deskOf(browser, baseURL, 'village.guihua')
  const town = await deskOf(browser, baseURL, 'town.shouchang')

  await test.step('the village accepts it and notes what it saw, by keys alone', async () => {
    await find(village, receipt)
    await press(village, 'a')
    await expect(course(village)).toContainText('接件')
    await press(village, 'n')
    await expect(village.locator('#noted-text')).toBeFocused()
    await village.keyboard.type('去看过，底座裂了。')
    await village.locator('#act-noted .tick').click()
    await village.locator('#act-noted button').click()
    await expect(course(village)).toContainText('去看过，底座裂了。')
  })

  await test.step('it asks for more time, and takes it back to the town instead', async () => {
    await find(town, receipt)
    await press(town, 's')
    await town.locator('#urged-text').fill('孩子多，今天先围起来。')

    await village.getByRole('link', { name: '申请延期' }).click()
    await village.locator('#extension-asked-days').fill('2')
    await village.locator('#extension-asked-reason').fill('水泥要等两天')
    await village.locator('#act-extension-asked button').click()
    await expect(village.locator('.notice-soon')).toContainText('水泥要等两天')
  })

  await test.step('whoever acted on what had changed is told what changed, and keeps the words', async () => {
    const [answer] = await Promise.all([
      town.waitForResponse((response) => response.request().method() === 'POST'),
      town.locator('#act-urged button').click(),
    ])
    expect(answer.status()).toBe(409)
    await expect(town.locator('[role="alert"]')).toContainText('申请延期')
    await expect(town.locator('#urged-text')).toHaveValue('孩子多，今天先围起来。')
    await town.locator('#act-urged button').click()
    await expect(course(town)).toContainText('孩子多，今天先围起来。')
  })

  await test.step('the village passes it up; the town handles it with a photo', async () => {
    await village.reload()
    await press(village, 'u')
    await village.locator('#passed-up-text').fill('要换新的，村里没有这笔钱。')
    await village.locator('#act-passed-up button').click()
    await expect(course(village)).toContainText('上报')
    await find(town, receipt)
    await press(town, 'a')
    await expect(course(town)).toContainText('寿昌镇指挥室正在办')
    await press(town, 'h')
    await town.locator('#handled-text').fill('换了新的篮球架。')
    await town.locator('#handled-photos').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: DOT })
    await town.locator('#act-handled button').click()
    await expect(course(town).locator('img')).toHaveCount(1)
  })

  await test.step('only she says that it is solved', async () => {
    await page.goto(`/r/${receipt}`)
    await page.locator('#verdict .choice', { hasText: /^解决了$/ }).click()
    await page.locator('#verdict .btn-main').click()
    await expect(page.locator('h1')).toHaveText('解决了')
    await town.reload()
    await expect(town.locator('.record-head')).toContainText('解决')
    await expect(town.locator('#act-handled')).toHaveCount(0)
  })
})

test('the pages of a desk can be read by everybody, in both languages', async ({ page, context, baseURL }) => {
  await signInStaff(context, 'town.shouchang')
  for (const lang of ['zh-CN', 'en'] as const) {
    await context.addCookies([{ name: 'lang', value: lang, url: baseURL ?? '' }])
    await page.setViewportSize(lang === 'en' ? { width: 360, height: 760 } : { width: 1440, height: 900 })
    for (const path of lang === 'en' ? ['/desk/search?q=路灯'] : ['/desk/callbacks', '/desk/matters/new']) {
      await page.goto(path)
      await expectReadable(page, lang)
    }
    await page.goto('/desk')
    if (lang === 'en') await expectReadable(page, lang)
    await page.locator('.queue-row').first().click()
    await expect(page.locator('#record-title')).toBeVisible()
    await page.locator('.more-acts a').first().click()
    await expectReadable(page, lang)
  }
})
