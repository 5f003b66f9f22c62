import { type Browser, expect, type Page } from '@playwright/test'
import { signInStaff } from './staff.ts'
import { DOT } from './village.ts'

export type Typed = Record<string, string>
const HOURS_AHEAD = 8
const DAY_MS = 86_400_000
/** The county's day so many days from now. */
export const dayIn = (days: number) =>
  new Date(Date.now() + HOURS_AHEAD * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10)
/** Three signs that no other run has. */
export const odd = () => [...Date.now().toString().slice(-6)].map((n) => '零一二三四五六七八九'[Number(n)]).join('')

/** A desk of its own, without script: every step of it must work so. */
export async function deskOf(browser: Browser, baseURL: string | undefined, account: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await signInStaff(context, account)
  return await context.newPage()
}

/** Whose page was sent last: what it shows now is the newest, any other is loaded anew. */
let newest: Page | undefined

/** Fills in the form of a page that goes there, and sends it. */
export async function send(
  page: Page,
  path: string,
  resource: string,
  typed: Typed = {},
  photo = false,
): Promise<void> {
  if (page !== newest || new URL(page.url()).pathname !== path) await page.goto(path)
  newest = page
  await step(page, resource, typed, photo)
}

/** The form of one step on the page that is open; the ones beside the next step are folded. */
export async function step(page: Page, resource: string, typed: Typed = {}, photo = false): Promise<void> {
  const form = page.locator(`form[action$="/${resource}"]`)
  const fold = page.locator('main details', { has: form })
  if ((await fold.count()) > 0 && !(await form.isVisible())) await fold.locator('summary').first().click()
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field.first().evaluate((one) => one.tagName + (one.getAttribute('type') ?? ''))
    if (kind === 'SELECT') await field.selectOption(value)
    else if (kind === 'INPUTradio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else await field.fill(value)
  }
  if (photo)
    await form.locator('input[type="file"]').setInputFiles({ name: 'road.png', mimeType: 'image/png', buffer: DOT })
  const sent = await form.locator('[name="id"]').inputValue()
  await form.locator('.btn').last().click()
  // The page that comes back has forms of its own; only one that took the step says so.
  await expect(page.locator(`[name="id"][value="${sent}"]`)).toHaveCount(0)
  await expect(page.locator('.notice-done'), resource).toBeVisible()
}
