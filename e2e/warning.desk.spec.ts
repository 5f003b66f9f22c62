import { expect, test } from '@playwright/test'
import { newId } from '#kernel/id.ts'
import { expectReadable } from './reading.ts'
import { inRecords } from './records.ts'
import { signInStaff } from './staff.ts'

const VILLAGE = '330182109257'

/** The county has one such road: what an earlier run said about it is taken back, so that it is open again. */
const asFound = (): Promise<void> =>
  inRecords(async (client) => {
    const which = [VILLAGE, 'split-purpose']
    await client.query(
      `delete from warning_action a using warning w
       where w.id = a.warning_id and w.village_code = $1 and w.rule = $2 and a.seq > 1`,
      which,
    )
    await client.query(
      `update warning set stage = 'open', turn = 'village', verdict = null, version = 1, since_at = found_at
       where village_code = $1 and rule = $2`,
      which,
    )
  })

test('the same road split in three is caught, explained by the village, and cleared by nobody but the supervisor', async ({
  browser,
}) => {
  test.slow()
  await asFound()
  const [village, office] = [await browser.newContext(), await browser.newContext()]
  await signInStaff(village, 'village.guihua')
  await signInStaff(office, 'discipline')
  // The demonstration has such a road: found by the rules in its records, not written as a warning.
  const found = await (await office.request.get(`/api/v1/warnings?heap=open&place=${VILLAGE}&limit=100`)).json()
  const split = found.warnings.find(
    ({ rule, stage }: { rule: string; stage: string }) => rule === 'split-purpose' && stage === 'open',
  )
  expect(split).toBeDefined()
  const page = await village.newPage()
  await page.goto('/desk/warnings')
  await page.locator(`a[href="/desk/warnings/${split.id}"]`).click()
  await expect(page.locator('.tag-late').first()).toContainText('红色预警')
  await expect(page.locator('main')).toContainText('90 天')
  await expect(page.locator('tbody tr')).toHaveCount(3)
  await expectReadable(page, 'zh-CN')
  await page.locator('#f-explanations-text').fill('三段路由三个组分别申请，材料在村里，可以查。')
  await page.locator('form[action$="/explanations"] .btn').click()
  await expect(page.locator('.notice-done')).toBeVisible()
  await expect(page.locator('main')).toContainText('已说明，等核验')
  await expect(page.locator('form[action$="/verifications"]')).toHaveCount(0)
  const { version } = await (await village.request.get(`/api/v1/warnings/${split.id}`)).json()
  const data = { id: newId(), seen: version, text: '自己办结。', verdict: 'accounted' }
  const origin = { origin: new URL(page.url()).origin }
  const own = await village.request.post(`/api/v1/warnings/${split.id}/verifications`, { data, headers: origin })
  expect(own.status()).toBe(403)
  const desk = await office.newPage()
  await desk.goto(`/desk/warnings/${split.id}`)
  await expect(desk.locator('main')).toContainText('三段路由三个组分别申请')
  await desk
    .locator('form[action$="/verifications"]')
    .locator('xpath=..')
    .evaluate((box: HTMLDetailsElement) => {
      box.open = true
    })
  await desk.locator('input[value="accounted"]').check()
  await desk.locator('#f-verifications-text').fill('三处不相连，分别由三次会议决定，说明属实。')
  await desk.locator('form[action$="/verifications"] .btn').click()
  await expect(desk.locator('main')).toContainText('已办结')
  await expectReadable(desk, 'zh-CN')
  await village.close()
  await office.close()
})

test('rules are tried with other numbers, and the five lights lead to the records', async ({ page, context }) => {
  await page.goto(`/v/${VILLAGE}/steward`)
  await expect(page.locator('main h2')).toHaveCount(5)
  await expectReadable(page, 'zh-CN')
  await signInStaff(context, 'discipline')
  await page.goto('/desk/warnings/back-test?rule=late-disclosure&days=3')
  await expect(page.locator('#f-days')).toHaveValue('3')
  await expectReadable(page, 'zh-CN')
  await page.goto('/desk/steward')
  await expect(page.locator('tbody tr')).toHaveCount(16)
  await expectReadable(page, 'zh-CN')
})
