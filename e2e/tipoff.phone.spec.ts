import { expect, test } from '@playwright/test'
import { DEMO_SEAL_PASSPHRASE } from '#seed/tipoff/secrets.ts'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { VILLAGE } from './village.ts'

const DESK = { viewport: { width: 1440, height: 900 } }

test('a sealed report about a village secretary is answered by the commission; every other role finds nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const secret = `书记把修路的活给了小舅子 ${Date.now().toString(36)}`
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.goto(`/v/${VILLAGE}/misconduct`)
  await page.getByRole('link', { name: '密封举报' }).first().click()
  await expect(page.locator('#tipoff-keys')).toHaveAttribute('data-keys', 'good')
  await page.locator('#f-text').fill(secret)
  await page.locator('#f-about').fill('村书记')
  await expectReadable(page, 'zh-CN')
  await page.getByRole('button', { name: '封好并交给纪委' }).click()
  await expect(page.locator('#tipoff-number')).toHaveText(/^(\d{4} ){4}\d{4}$/, { timeout: 30_000 })
  const number = (await page.locator('#tipoff-number').textContent()) ?? ''
  // The page sets no cookie, and neither words nor number leave it.
  expect(await page.context().cookies()).toEqual([])
  expect(sent.join('\n')).not.toContain(secret)
  expect(sent.join('\n')).not.toContain(number.replaceAll(' ', ''))

  const desk = await browser.newContext(DESK)
  await signInStaff(desk, 'discipline')
  const office = await desk.newPage()
  await office.goto('/desk/tipoffs')
  await office.getByLabel('钥匙口令').fill(DEMO_SEAL_PASSPHRASE)
  await office.getByRole('button', { name: '打开' }).click()
  await office.getByRole('button', { name: new RegExp(secret) }).click({ timeout: 30_000 })
  await expectReadable(office, 'zh-CN')
  await office.getByLabel('给举报人回信').fill('已受理，请补充合同。')
  await office.getByRole('button', { name: '封好并回信' }).click()
  await expect(office.locator('#tipoff-said')).toHaveText('回信已经寄出。')
  await office.getByRole('button', { name: '受理', exact: true }).click()
  await expect(office.locator('#tipoff-said')).toHaveText('记下了。')
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: /导出移交包/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^tipoff-[0-9a-f]{8}\.zip$/)
  await desk.close()

  await page.goto('/tipoff/mailbox')
  await page.getByLabel('举报号').fill(number)
  await page.getByRole('button', { name: '打开' }).click()
  await expect(page.locator('#tipoff-state')).toContainText('已受理', { timeout: 30_000 })
  await expect(page.locator('#tipoff-letters')).toContainText('已受理，请补充合同。')
  // What one wrote oneself is not given back.
  expect(await page.content()).not.toContain(secret)

  for (const name of ['village.guihua', 'town.shouchang', 'centre', 'admin', 'auditor']) {
    const other = await browser.newContext(DESK)
    await signInStaff(other, name)
    for (const path of ['/desk/tipoffs', '/desk/tipoffs/keys', '/api/v1/tipoffs', '/api/v1/tipoff-keys'])
      expect((await other.request.get(path)).status(), `${name} ${path}`).toBe(403)
    await other.close()
  }
})
