import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { countOf, goTo, idsOn, photoFile, record, setUp, signIn, unlock, withoutSignal } from './grid-phone.ts'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { GRID, something } from './village.ts'

/** The phone and the office side by side: what one does, the other sees. */
test.describe.configure({ timeout: 180_000 })

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('called out at night without a signal, a key visit that was due, a paper sheet of yesterday: all seen at the desk', async ({
  page,
  browser,
  baseURL,
}) => {
  const office = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  await signInStaff(office, 'village.guihua')
  const desk = await office.newPage()
  await desk.goto('/desk/callouts/new')
  await expectReadable(desk, 'zh-CN')
  const what = `夜里到桥头看看水位 ${something()}`
  await desk.locator('#f-gridCode').selectOption(GRID)
  await desk.locator('#f-what').fill(what)
  await desk.locator('#f-on').fill(dayFromNow(1))
  await desk.locator('main .btn-main').click()
  await expect(desk).toHaveURL(/\/desk\/callouts$/)
  const atDesk = desk.locator('.sheet', { hasText: what })
  await expect(atDesk).toContainText('等回话')

  await setUp(page)
  const called = page.locator('[data-callout]', { hasText: what })
  await expect(called).toBeVisible()
  await withoutSignal(page, true)
  await called.locator('[data-say=accepted]').click()
  await expect(called).toContainText('在本机')
  await page.reload()
  await unlock(page)
  await expect(called).toContainText('已经接了')
  await expectReadable(page, 'zh-CN')
  await called.locator('.btn-main').click()
  await expect(page.locator('main')).toContainText(what)
  await page.locator('input[name=outcome][value=reached]').click()
  await page.locator('#f-text').fill('看过了，水没有上桥面')
  await page.locator('#keep').click()
  await expect(countOf(page, 'here')).toHaveText('2')
  await expect(called).toHaveCount(0)

  const due = page.locator('.task.has-act', { has: page.locator('.flags') }).first()
  const door = (await due.locator('[data-act=visit]').getAttribute('href'))?.split('/').at(-2) ?? ''
  await desk.goto(`/desk/due-visits?place=${GRID}`)
  const dueAtDesk = desk.locator('tr', { has: desk.locator(`a[href="/desk/households/${door}"]`) })
  const before = await dueAtDesk.textContent()
  await due.locator('[data-act=visit]').click()
  await page.locator('input[name=outcome][value=reached]').click()
  await page.locator('#keep').click()
  await withoutSignal(page, false)
  await expect(countOf(page, 'county')).toHaveText('3', { timeout: 20_000 })
  await desk.reload()
  expect((await dueAtDesk.allTextContents()).join()).not.toBe(before)
  await desk.goto('/desk/callouts')
  await expect(atDesk).toContainText('办了')
  await atDesk.getByRole('link', { name: '看记录' }).click()
  await expect(desk.locator('main')).toContainText('看过了，水没有上桥面')

  await goTo(page, 'find')
  const text = await page.locator('.rows a b').nth(5).textContent()
  await desk.goto('/desk/paper-records/new')
  await desk.locator('#f-find').fill(text ?? '')
  await desk.locator('main .btn-main').click()
  await desk.locator('.rows a').first().click()
  await desk.locator('#f-on').fill(dayFromNow(-1))
  await desk.locator('#f-author').selectOption({ index: 0 })
  await desk.locator('#f-outcome').selectOption('reached')
  await desk.locator('#f-text').fill(`纸上写的 ${what}`)
  await desk.locator('main .btn-main').click()
  await desk.locator('.notice-done a').click()
  const kept = desk.locator('main')
  for (const words of [`纸上写的 ${what}`, '纸质补录', '录入人']) await expect(kept).toContainText(words)
  await expectReadable(desk, 'zh-CN')
  await office.close()
})

test('stopped while offline: the unsent goes to the office by the phone’s key, or as a file that only the county opens', async ({
  page,
  browser,
  baseURL,
}) => {
  await setUp(page)
  await withoutSignal(page, true)
  const text = something()
  await record(page, text, await photoFile('two'))
  const [id = ''] = await idsOn(page, 'item:')
  // Stopped before the signal comes back: the phone sends by itself as soon as it may.
  await page.context().clearCookies()
  await withoutSignal(page, false)
  await goTo(page, 'outbox')
  await page.getByRole('button', { name: '现在交' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出成加密文件' }).click(),
  ])
  const file = readFileSync(await download.path())
  expect(file.toString()).not.toContain(text)
  await page.getByRole('button', { name: '账号停了，交给办公室' }).click()
  await expect(page.getByRole('heading', { name: '已交办公室暂存' })).toBeVisible()

  const office = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  await signInStaff(office, 'town.shouchang')
  const desk = await office.newPage()
  await desk.goto('/desk/quarantine/imports')
  await expectReadable(desk, 'zh-CN')
  await desk.locator('#f-file').setInputFiles({ name: 'phone.json', mimeType: 'application/json', buffer: file })
  await desk.locator('main .btn-main').click()
  await expect(desk.locator('.notice-done')).toBeVisible()
  await desk.goto('/desk/quarantine')
  await expect(desk.locator('main')).toContainText(text)
  await desk.locator(`form[action="/desk/quarantine/${id}"] button[value=taken]`).first().click()
  await expect(desk).toHaveURL(/\/desk\/quarantine$/)
  await office.close()

  // Back in service: the phone learns that the county keeps it, and only now lets its copy go.
  await signIn(page)
  await page.getByRole('button', { name: '现在交' }).click()
  await expect(countOf(page, 'county')).toHaveText('1', { timeout: 20_000 })
  expect(await idsOn(page, 'photo:')).toEqual([])
})
