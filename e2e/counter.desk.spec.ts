import { expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'

/** What each of them answers yes to, and the track that this leads to. */
const VISITORS = [
  ['danger', '报警求助'],
  ['official', '检举控告'],
  ['pending', '诉讼'],
  ['labour', '劳动仲裁'],
  ['decision', '行政复议'],
  ['neighbour', '人民调解'],
  ['complaint', '信访'],
  ['none', '一般事项'],
  ['none', '一般事项'],
  ['neighbour', '人民调解'],
  ['complaint', '信访'],
  ['none', '一般事项'],
] as const

async function choose(page: Page, form: string, button: string, fields: Record<string, string> = {}): Promise<void> {
  const at = page.locator(`form[action$="${form}"]`).first()
  for (const [name, value] of Object.entries(fields)) await at.locator(`[name="${name}"][value="${value}"]`).check()
  await at.locator(button).click()
}

test.describe.configure({ timeout: 180_000 })

test('a counter morning: twelve visitors, each with a number, a track and its law', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInStaff(page.context(), 'centre')
  for (const _ of VISITORS) {
    await page.goto('/desk/counter', { waitUntil: 'domcontentloaded' })
    await choose(page, '/desk/counter/tickets', 'button.btn', { line: 'legal', channel: 'walk-in' })
    await page.waitForURL(/\/slip/, { waitUntil: 'commit' })
  }
  await page.goto('/desk/counter')
  await expectReadable(page, 'zh-CN')
  const hall = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  const screen = await hall.newPage()
  await screen.goto('/counter/330182/screen')
  await expect(screen.locator('main')).toContainText('E0')
  await expectReadable(screen, 'zh-CN')
  await page.goto('/desk/counter')
  for (const [yes, track] of VISITORS) {
    const window = page.locator('.sheet', { hasText: '法律服务' }).locator('form[action$="/calls"]')
    await window.locator('button.btn').click()
    await page.waitForURL(/\/desk\/counter\/tickets\/[0-9a-f-]{36}/)
    await choose(page, '/diagnoses', 'button.btn', { yes })
    await expect(page.locator('main')).toContainText('依据：')
    await expect(page.locator('main')).toContainText(track)
    await choose(page, '/services', 'button.btn')
    await page.waitForURL(/\/desk\/counter\?done=1/)
  }
  await page.goto('/desk/counter/day')
  await expect(page.locator('main a[href*="/desk/counter/tickets/"]')).not.toHaveCount(0)
  await expectReadable(page, 'zh-CN')
  await page.goto('/desk/handovers')
  await expectReadable(page, 'zh-CN')
  await hall.close()
})
