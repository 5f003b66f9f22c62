import { expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { VILLAGE } from './village.ts'

const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}/

async function codeOn(page: Page): Promise<string> {
  const shown = (await page.locator('.receipt-code').textContent()) ?? ''
  expect(shown).toMatch(CODE)
  return CODE.exec(shown)?.[0] ?? ''
}

/** What the village invites to that has not begun yet. */
async function openActivity(page: Page): Promise<string> {
  const { activities } = await (await page.request.get(`/api/v1/villages/${VILLAGE}/activities`)).json()
  return activities.find(({ open }: { open: boolean }) => open).id
}

/** Gives back what the code stands for, by the form that is sent there. */
async function giveBack(page: Page, form: string, code: string): Promise<void> {
  await page.locator('[name="code"]').fill(code)
  await page.locator(`form[action$="${form}"] button`).click()
  await expect(page.locator('.notice-done')).toBeVisible()
}

// Nothing that judges a page runs where scripts are off, so the same way is gone twice.
for (const script of [false, true])
  test.describe(script ? 'judged on the way' : 'without script', () => {
    test.use({ javaScriptEnabled: script })

    test('a neighbour signs up, gives the place back, and books a slot at the service centre', async ({ page }) => {
      const judge = async () => {
        if (script) await expectReadable(page, 'zh-CN')
      }
      const id = await openActivity(page)
      await page.goto(`/v/${VILLAGE}/stations`)
      await judge()
      await page.locator(`a[href$="/activities/${id}"]`).click()
      await page.locator('[name="name"]').fill('老陈')
      await page.locator('form[action$="/signups"] .btn-main').click()
      const place = await codeOn(page)
      await judge()
      await page.locator('.receipt .btn-main').click()
      await judge()
      await giveBack(page, '/signoffs', place)

      await page.goto(`/v/${VILLAGE}/hall`)
      await judge()
      await page.locator('[name="service"]').selectOption('pension')
      await page.locator('[name="slot"]').selectOption({ index: 1 })
      await page.locator('[name="name"]').fill('老陈')
      await page.locator('form[action$="/bookings"] .btn-main').click()
      const slot = await codeOn(page)
      await judge()
      await page.goto(`/v/${VILLAGE}/hall`)
      await giveBack(page, '/withdrawals', slot)
    })
  })
