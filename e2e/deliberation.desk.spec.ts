import { expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { step } from './steps.ts'

const VILLAGE = '330182109257'
const SEATS = [
  ['head', '陈国梁'],
  ['committee', '汪小明'],
  ['supervision', '方秀琴'],
  ['representative', '叶建军\n胡春花'],
] as const

test('a quarrelled-over parking ground, from a telephone to a meeting that is called', async ({ page, context }) => {
  const title = `祠堂门口停车 ${Date.now().toString(36)}`
  await page.goto(`/v/${VILLAGE}/deliberations/new`)
  await expectReadable(page, 'zh-CN')
  await page.locator('#f-title').fill(title)
  await page.locator('#f-text').fill('晚上停得满满的，两边为车位吵过几回。')
  await page.locator('.btn-main').click()
  // What is about the same comes first, where there is any.
  if ((await page.locator('#similar').count()) > 0) await page.locator('.btn-main').click()
  await expect(page.locator('.receipt-code')).toBeVisible()
  await signInStaff(context, 'village.guihua')
  await page.goto('/desk/deliberations')
  await page.getByText(title).click()
  await step(page, 'admissions', {})
  for (const [seat, names] of SEATS) await step(page, 'seats', { seat, names, interest: '村里的事' })
  await step(page, 'notices', { meetsOn: '2099-01-01', place: '文化礼堂' })
  await expectReadable(page, 'zh-CN')
  const topic = /deliberations\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  await page.goto(`/v/${VILLAGE}/deliberations/${topic}`)
  await expect(page.locator('.facts').first()).toContainText('1 · ')
  await expectReadable(page, 'zh-CN')
})

/** The seats' receipts of a topic of the village that is done, as the supervision committee cuts them out. */
async function slipsOfDone(page: Page): Promise<{ id: string; codes: string[] }> {
  const { deliberations } = await (await page.request.get(`/api/v1/villages/${VILLAGE}/deliberations`)).json()
  const { id } = deliberations.find(({ stage }: { stage: string }) => stage === 'done')
  await page.goto(`/desk/deliberations/${id}/slips`)
  const text = (await page.locator('main').textContent()) ?? ''
  return { id, codes: [...text.matchAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/g)].map(([code]) => code) }
}

const RATE = { solved: 'yes', text: '车有地方停了' }

test('and what was done is rated with slips: two people on one telephone count twice, one slip counts once', async ({
  page,
  context,
  browser,
}) => {
  await signInStaff(context, 'committee.guihua')
  const { id, codes } = await slipsOfDone(page)
  const answered = async () =>
    (await (await page.request.get(`/api/v1/villages/${VILLAGE}/deliberations/${id}`)).json()).ratings.answered
  const before = await answered()
  const telephone = await browser.newPage()
  let rated = 0
  for (const code of codes) {
    await telephone.goto(`/deliberation-ratings/${code}`)
    // Some of them have rated in the year before.
    if ((await telephone.locator('[name="solved"]').count()) === 0) continue
    if (rated === 0) await expectReadable(telephone, 'zh-CN')
    await telephone.locator(`[name="solved"][value="${RATE.solved}"]`).check()
    await telephone.locator('[name="text"]').fill(RATE.text)
    await Promise.all([telephone.waitForEvent('load'), telephone.locator('form button.btn-main').click()])
    rated += 1
    await telephone.goto(`/deliberation-ratings/${code}`)
    await expect(telephone.locator('[name="solved"]')).toHaveCount(0)
    if (rated === 2) break
  }
  expect(rated).toBe(2)
  expect(await answered()).toBe(before + rated)
  await telephone.goto(`/v/${VILLAGE}/deliberations/${id}`)
  await expect(telephone.locator('#ratings')).toBeVisible()
  await expectReadable(telephone, 'zh-CN')
  await telephone.close()
})
