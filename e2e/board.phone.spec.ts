import { expect, test } from '@playwright/test'
import { VILLAGE } from './village.ts'

const LIST = `/v/${VILLAGE}/entries`

interface Heard {
  said: string[]
  shared: { url?: string }[]
}

declare global {
  interface Window {
    heard: Heard
  }
}

test('an entry is read aloud and handed on, where the phone can', async ({ page }) => {
  await page.addInitScript(() => {
    window.heard = { said: [], shared: [] }
    navigator.share = async (data) => void window.heard.shared.push(data ?? {})
    window.speechSynthesis.speak = (utterance) => void window.heard.said.push(`${utterance.lang} ${utterance.text}`)
  })
  await page.goto(LIST)
  await page.locator(`main a[href^="${LIST}/0"]`).first().click()
  const [read, share] = [page.getByRole('button', { name: '读给我听' }), page.getByRole('button', { name: '发给别人' })]
  await read.click()
  await share.click()
  const heard = await page.evaluate(() => window.heard)
  const title = (await page.locator('h1').textContent()) ?? '-'
  expect(heard.said).toEqual([expect.stringContaining(`zh-CN ${title}。`)])
  expect(heard.shared).toEqual([expect.objectContaining({ url: page.url() })])
})

test('what villagers call a thing finds it, and words of nothing say what to do', async ({ page }) => {
  await page.goto(LIST)
  await page.getByRole('searchbox').fill('低保')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('main .row-title').first()).toContainText('最低生活保障')
  await page.getByRole('searchbox').fill('没有这样的东西')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('main')).toContainText('换几个字')
})

test('what was read is there again without a network, with its looks', async ({ page, context }) => {
  await page.goto(`/v/${VILLAGE}`)
  // The second look is the one that is kept: the first had nobody yet to keep it.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.goto(LIST)
  const paint = () => page.evaluate(() => getComputedStyle(document.querySelector('.eave') ?? document.body).borderTop)
  const looks = await paint()
  await context.setOffline(true)
  await page.goto(`/v/${VILLAGE}`)
  await expect(page.locator('h1')).toBeVisible()
  await page.goto(LIST)
  await expect(page.locator('main .row-title').first()).toBeVisible()
  expect(await paint()).toBe(looks)
})

test('a notice for the wall can be read on a phone, also in large type', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'density', value: 'elder', url: baseURL ?? '' }])
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto(`${LIST}?theme=finance`)
  const entry = await page.locator(`main a[href^="${LIST}/0"]`).first().getAttribute('href')
  await page.goto(`${entry}/notice`)
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(wide).toBeLessThanOrEqual(screen ?? 0)
})
