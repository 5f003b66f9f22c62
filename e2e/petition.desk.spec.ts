import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { report, something } from './village.ts'

/** Fills in the form of an act, by the names of its fields, and sends it. */
async function act(page: Page, resource: string, fields: Record<string, string>): Promise<void> {
  const form = page.locator(`form[action$="/${resource}"]`)
  const folded = page.locator('details', { has: form })
  if ((await folded.count()) > 0) await folded.locator('summary').click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    if ((await field.getAttribute('type')) === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await form.locator('button.btn').click()
  await expect(page.locator('.notice-done')).toBeVisible()
}

test('an old man’s wages: entrusted to the grid worker, registered, passed on, answered in writing, and reviewed at his wish', async ({
  page,
  browser,
  baseURL,
}) => {
  const text = `${something()}，修渠的工钱三千六百元一直没有付`
  const man = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    viewport: { width: 360, height: 760 },
  })
  const phone = await man.newPage()
  const receipt = await report(phone, text, { phone: '13800001234' })
  const { id: matter } = await (await man.request.get(`/api/v1/receipts/${receipt}`)).json()

  // He does not travel: the grid worker does, in his name, and he sees every step.
  await phone.goto(`/r/${receipt}`)
  await phone.locator(`a[href="/r/${receipt}/mandate"]`).click()
  await expectReadable(phone, 'zh-CN')
  const agent = await phone.locator('#f-agent option[value^="person:"]').first().getAttribute('value')
  await phone.locator('#f-agent').selectOption(agent ?? '')
  await phone.locator('#f-scope').check()
  await phone.locator('main .btn-main').click()
  await expect(phone.locator('.notice-done')).toBeVisible()
  const mandate = await entrustedTo(browser, baseURL ?? '', matter)
  const grid = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  await signInStaff(grid, 'grid.guihua')
  const worker = await grid.newPage()
  await worker.goto(`/desk/mandates/${mandate}`)
  await worker.locator('input[name="noTie"]').check()
  await worker.locator('form[action$="/takings"] button').click()
  await act(worker, 'deeds', { what: 'hand-in', way: 'office', text: '把工日单交到镇信访窗口' })
  await expectReadable(worker, 'zh-CN')
  await phone.reload()
  await expect(phone.locator('main')).toContainText('把工日单交到镇信访窗口')

  await signInStaff(page.context(), 'town.shouchang')
  await page.goto(`/desk/matters/${matter}`)
  await page.locator(`a[href="/desk/petitions/new?matter=${matter}"]`).click()
  await expectReadable(page, 'zh-CN')
  await page.locator('main .btn-main').click()
  await page.waitForURL(/\/desk\/petitions\/[0-9a-f-]{36}\?done=1/)
  const petition = page.url().replace(/\?.*/, '')
  await act(page, 'transfers', { unit: '330182109/town' })
  await act(page, 'acceptances', { paper: '寿信告〔2026〕61号' })
  await act(page, 'opinions', {
    basis: 'not-supported',
    text: '经查，工钱已经由包工头付清，有签收单。',
    paper: '寿信答〔2026〕61号',
  })
  await act(page, 'deliveries', { how: 'at-home', paper: '送达回证61号' })
  await expectReadable(page, 'zh-CN')
  const word = await page.context().request.get(`${petition}/papers/opinion.docx`)
  expect(word.headers()['content-type']).toContain('wordprocessingml')

  // With the receipt alone, on his phone.
  await phone.goto(`/r/${receipt}`)
  await phone.locator(`a[href="/r/${receipt}/petition"]`).click()
  await expect(phone.locator('main')).toContainText('寿信答〔2026〕61号')
  await expectReadable(phone, 'zh-CN')
  await phone.locator('#f-reason').fill('签收单上不是我的字')
  await phone.locator('main .btn-main').click()
  await expect(phone.locator('.notice-done')).toBeVisible()

  const office = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  await signInStaff(office, 'centre')
  const centre = await office.newPage()
  await centre.goto(petition)
  await act(centre, 'opinions', {
    outcome: 'revoked',
    text: '没有核对笔迹，事实不清，撤销，重新办理。',
    paper: '建复查〔2026〕9号',
  })
  await phone.reload()
  await expect(phone.locator('main')).toContainText('建复查〔2026〕9号')
  await page.goto(petition)
  await act(page, 'opinions', { basis: 'supported', text: '补付三千六百元。', paper: '寿信答〔2026〕72号' })
  await page.goto('/desk/petitions')
  await expectReadable(page, 'zh-CN')
  await Promise.all([man.close(), office.close(), grid.close()])
})

/** The mandate of a matter, as the centre's desk lists it. */
async function entrustedTo(browser: Browser, baseURL: string, matter: string): Promise<string> {
  const desk = await browser.newContext({ baseURL })
  await signInStaff(desk, 'village.guihua')
  const { mandates } = await (await desk.request.get('/api/v1/mandates')).json()
  await desk.close()
  return mandates.find(({ matterId }: { matterId: string }) => matterId === matter).id
}
