import { expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { report, something } from './village.ts'

/** Fills in the form of an act, by the names of its fields, and sends it. */
async function act(page: Page, resource: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action$="/${resource}"]`)
  const folded = page.locator('details', { has: form })
  if ((await folded.count()) > 0) await folded.locator('summary').click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    if ((await field.getAttribute('type')) === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await field.evaluate((one) => one.tagName)) === 'SELECT')
      await (value.startsWith('#') ? field.selectOption({ index: Number(value.slice(1)) }) : field.selectOption(value))
    else await field.fill(value)
  }
  await form.locator('button.btn').click()
  await expect(page.locator('.notice-done')).toBeVisible()
}

test('a boundary quarrel, found by the grid: rights, consent, a session, an agreement, and the court’s confirmation', async ({
  page,
  browser,
  baseURL,
}) => {
  const neighbour = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    viewport: { width: 360, height: 760 },
  })
  const phone = await neighbour.newPage()
  const receipt = await report(phone, `${something()}，隔壁砌墙过了界`, { phone: '13800001234' })
  const { id: matter } = await (await neighbour.request.get(`/api/v1/receipts/${receipt}`)).json()

  await signInStaff(page.context(), 'village.guihua')
  await page.goto(`/desk/matters/${matter}`)
  await page.locator(`a[href="/desk/disputes/new?matter=${matter}"]`).click()
  await expectReadable(page, 'zh-CN')
  await page.locator('[name="violence"][value="false"]').check()
  await page.locator('[name="kind"]').selectOption('boundary')
  await page.locator('[name="origin"][value="found"]').check()
  await page.locator('[name="applicants"]').fill('方土根')
  await page.locator('[name="respondents"]').fill('邵志强')
  await page.locator('main .btn-main').click()
  await page.waitForURL(/\/desk\/disputes\/[0-9a-f-]{36}\?done=1/)
  const dispute = page.url().replace(/\?.*/, '')
  await act(page, 'rights-tellings')
  await act(page, 'consents', { party: '1', how: 'written' })
  await act(page, 'consents', { party: '2', how: 'in-person' })
  await act(page, 'mediators', { mediator: '#1' })
  await act(page, 'acceptances')
  await act(page, 'sessions', { form: 'court', hour: '#1' })
  await act(page, 'session-records', { session: '#1', present: '双方和法官', text: '现场量了界址，双方都认。' })
  await act(page, 'agreements', {
    agreement: 'written',
    facts: '以老水沟为界，新墙越过半米。',
    duty: '越界的一方退回。',
    terms: '拆除越界部分，补贴清运费三百元。',
    manner: '现场恢复',
    instalments: '2030-12-31 拆除越界的墙',
    paper: '桂调〔2026〕31号',
  })
  await expectReadable(page, 'zh-CN')
  await act(page, 'confirmation-requests', { court: '寿昌人民法庭', paper: '申请书', signers: '2' })
  await act(page, 'confirmations', { outcome: 'confirmed', paper: '（2026）民特31号' })
  await act(page, 'performances', { instalment: '1' })
  await act(page, 'archivings', { paper: '2026-31' })
  const file = await page.context().request.get(`${dispute}/papers/file.pdf`)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')

  // With the receipt alone, on the phone.
  await phone.goto(`/r/${receipt}`)
  await phone.locator(`a[href="/r/${receipt}/mediation"]`).click()
  await expect(phone.locator('main')).toContainText('（2026）民特31号')
  await expectReadable(phone, 'zh-CN')
  await phone.goto('/v/330182109257/mediation')
  await expectReadable(phone, 'zh-CN')
  for (const path of ['/desk/disputes', '/desk/dispute-figures', '/desk/mediators']) {
    await page.goto(path)
    await expectReadable(page, 'zh-CN')
  }
  await neighbour.close()
})
