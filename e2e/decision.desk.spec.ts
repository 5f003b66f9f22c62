import { expect, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'

const VILLAGE = '330182109257'

test('an assembly on land compensation is refused to the representatives’ meeting, in the words of the law', async ({
  page,
  context,
}) => {
  await signInStaff(context, 'village.guihua')
  await page.goto('/desk/decisions/new')
  await page.locator('#f-kind').selectOption('land-compensation')
  await page.locator('#f-title').fill('水库征地补偿款分配')
  await page.locator('#f-text').fill('按户口和承包地各半计算，测算表会前可查。')
  await page.locator('#f-amountCents').fill('１，８６０，０００')
  await page.locator('.btn-main').click()
  await page.waitForURL(/\/desk\/decisions\/[0-9a-f-]{36}/)
  await page.locator('input[value="branch"]').check()
  await page.locator('.btn-main').click()
  await page.locator('#f-consulted-present').fill('７')
  await page.locator('#f-consulted-text').fill('联席会议同意提交')
  await page.locator('.btn-main').click()
  for (const [name, many] of Object.entries({ of: 40, present: 30, for: 28, against: 1, abstain: 1 }))
    await page.locator(`#f-party-reviewed-${name}`).fill(String(many))
  await page.locator('.btn-main').click()
  await page.locator('input[name="organ"][value="representatives"]').check()
  await page.locator('#f-convened-meetsOn').fill('2099-01-01')
  await page.locator('#f-convened-place').fill('文化礼堂')
  await page.locator('.btn-main').click()
  await expect(page.locator('.is-wrong .field-error')).toContainText('成员大会决定')
  await expect(page.locator('#f-convened-place')).toHaveValue('文化礼堂')
  await expectReadable(page, 'zh-CN')
})

test('what a village decided can be read, counted again and printed by anybody', async ({ page, request }) => {
  const { decisions } = await (await request.get(`/api/v1/villages/${VILLAGE}/decisions`)).json()
  const done = decisions.find(({ passed }: { passed: boolean | null }) => passed !== null)
  await page.goto(`/v/${VILLAGE}/decisions`)
  await expectReadable(page, 'zh-CN')
  await page.goto(`/v/${VILLAGE}/decisions/${done.id}`)
  await expect(page.locator('#result')).toBeVisible()
  await expectReadable(page, 'zh-CN')
  const sheet = await (await request.get(`/api/v1/villages/${VILLAGE}/decisions/${done.id}/tally`)).json()
  expect(sheet.result.passed).toBe(sheet.result.quorum && sheet.ballots.for >= sheet.result.least)
  await page.goto(`/v/${VILLAGE}/decisions/${done.id}/sheet`)
  await expect(page.locator('.paper')).toContainText(String(sheet.ballots.for))
})
