import { expect, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { letDaysPass } from './records.ts'
import { deskOf, step } from './steps.ts'
import { VILLAGE } from './village.ts'

test('praise: proposed from a telephone and put up; objected to, answered by the committee, confirmed and read', async ({
  page,
  browser,
  baseURL,
}) => {
  const text = `天天给隔壁老人送饭 ${Date.now().toString(36)}`
  await page.goto(`/v/${VILLAGE}/honours/new`)
  await page.locator('[name="subject"][value="person"]').check()
  await page.locator('#f-name').fill('叶建国')
  await page.locator('#f-kind').selectOption('helping')
  await page.locator('#f-text').fill(text)
  await page.locator('.btn-main').click()
  await expect(page.locator('.receipt-code')).toBeVisible()

  const village = await deskOf(browser, baseURL, 'village.guihua')
  const committee = await deskOf(browser, baseURL, 'committee.guihua')
  // Whichever one waits to be looked at: its own words tell it apart from another run's.
  const { honours } = await (await village.request.get('/api/v1/honours')).json()
  const waiting = honours.filter(({ stage }: { stage: string }) => stage === 'proposed')
  for (const { id } of waiting) {
    await village.goto(`/desk/honours/${id}`)
    if ((await village.getByText(text).count()) > 0) break
  }
  const id = /honours\/([0-9a-f-]{36})/.exec(village.url())?.[1] ?? ''
  await step(village, 'admissions', { title: '给隔壁老人送饭', text: '三年来天天送，没有停过。' })
  await step(village, 'evidence', { text: '食堂的领餐登记。' })
  await step(village, 'consents', { answer: 'masked', way: 'signed' })
  await step(village, 'notices')

  await page.goto(`/v/${VILLAGE}/honours/${id}`)
  await page.locator('#f-text').fill('另外一户也送过')
  await page.locator('form[action$="/objections"] button').click()
  await expect(page.locator('.notice-done')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('叶建国')
  await letDaysPass('honour', id, 30)

  // Its days have run: the village still cannot confirm before its committee has answered.
  await village.goto(`/desk/honours/${id}`)
  await village.locator('form[action$="/confirmations"] button').click()
  await expect(village.locator('main')).toContainText('还没有答复')
  await committee.goto(`/desk/honours/${id}`)
  await committee.locator('[name="objection"]').selectOption({ index: 1 })
  await step(committee, 'answers', { upheld: 'false', text: '查了签字，属实。' })
  await village.goto(`/desk/honours/${id}`)
  await step(village, 'confirmations')
  await page.goto(`/v/${VILLAGE}/honours/${id}`)
  await expect(page.locator('main')).toContainText('已表扬')
  await expectReadable(page, 'zh-CN')
  for (const desk of [village, committee]) await desk.context().close()
})
