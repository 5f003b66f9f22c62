import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { expectReadable } from './reading.ts'
import { inRecords } from './records.ts'
import { signInStaff } from './staff.ts'
import { VILLAGE } from './village.ts'

const PHONE = { viewport: { width: 360, height: 760 } }

/** A desk of its own, without script: every step of it must work so. */
async function deskOf(browser: Browser, baseURL: string | undefined, account: string): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await signInStaff(context, account)
  return [await context.newPage(), context]
}

/** The month's template, filled in as a village accountant would. */
async function filledBook(template: Buffer, spent: number): Promise<Buffer> {
  const left = (10_000_000 + 7_165_260 - 1_860_000 - Math.round(spent * 100)) / 100
  const book = new exceljs.Workbook()
  // exceljs asks for its own Buffer.
  await book.xlsx.load(template as never)
  const sheet = (name: string) => {
    const found = book.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    // Names of last month stand in the template: this month has its own.
    for (let n = 2; n <= found.rowCount; n += 1) found.getCell(n, 1).value = null
    return found
  }
  sheet('收入').addRow(['老校舍租金', '71,652.60'])
  const expense = sheet('支出')
  expense.addRow(['路灯线路抢修', 18_600])
  expense.addRow(['保洁和垃圾清运', spent])
  sheet('银行账户').addRow(['基本户', left])
  const figures = book.getWorksheet('有关数字')
  figures?.eachRow((row) => {
    if (String(row.getCell(1).value).includes('上期结余')) row.getCell(2).value = 100_000
    if (String(row.getCell(1).value).includes('账面结余')) row.getCell(2).value = left
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

const alterPublished = (id: string) =>
  inRecords(async (client) => {
    const { rowCount } = await client.query(
      `update disclosure_version set body = replace(body, '1860000', '1360000') where disclosure_id = $1 and body like '%1860000%'`,
      [id],
    )
    expect(rowCount).toBeGreaterThan(0)
  })

const act = (page: Page, verb: string) => page.locator(`#act-${verb}`)

test('a month of accounts: imported, objected to, corrected, published, verified, questioned, altered, found out', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const [clerk, clerkContext] = await deskOf(browser, baseURL, 'village.guihua')
  const [committee] = await deskOf(browser, baseURL, 'committee.guihua')

  // The running month lies on top, whatever the day.
  await clerk.goto('/desk/disclosures?heap=all')
  await clerk.locator('.due-what', { hasText: '村级财务收支' }).first().click()
  const url = new URL(clerk.url()).pathname
  const id = url.split('/').at(-1) ?? ''
  const template = await clerkContext.request.get(`${url}/template.xlsx`)
  const send = async (spent: number) => {
    await clerk.goto(`${url}/imports`)
    const buffer = await filledBook(await template.body(), spent)
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await clerk.locator('#f-file').setInputFiles({ name: 'month.xlsx', mimeType, buffer })
    await clerk.locator('main .btn-main').click()
    await expect(clerk.locator('#preview')).toBeVisible()
  }
  await send(30_000)
  await expect(clerk.locator('.said-lead')).toContainText('花了 4.86 万元')
  await act(clerk, 'submitted').locator('.btn').click()

  await committee.goto('/desk/disclosures')
  await committee.locator(`a[href="${url}"]`).click()
  await act(committee, 'objected').locator('summary').click()
  await act(committee, 'objected').locator('textarea').fill('保洁的发票是 29,396.20 元，多写了')
  await act(committee, 'objected').locator('.btn').click()

  await clerk.goto(url)
  await expect(clerk.locator('main')).toContainText('多写了')
  await send(29_396.2)
  await act(clerk, 'submitted').locator('textarea').fill('抄错了，已照发票改正')
  await act(clerk, 'submitted').locator('.btn').click()
  await committee.goto(url)
  await act(committee, 'agreed').locator('.btn').click()
  await clerk.goto(url)
  await act(clerk, 'approved').locator('textarea').fill('两委联席会议')
  await act(clerk, 'approved').locator('.btn').click()
  await act(clerk, 'published').locator('.btn').click()
  await expect(clerk.locator('main')).toContainText('已公布')

  const phone = await browser.newContext({ baseURL: baseURL ?? '', ...PHONE })
  const villager = await phone.newPage()
  await villager.goto(`/v/${VILLAGE}`)
  await villager.locator(`a[href="/v/${VILLAGE}/entries/${id}"]`).click()
  await expect(villager.locator('.said-lead')).toContainText('花了 4.80 万元')
  const mark = villager.locator('[data-verify]')
  // Seconds may pass until a witness has seen it; whoever looks again is told.
  await expect
    .poll(
      async () => {
        await villager.reload()
        await expect(mark).toHaveAttribute('data-verdict', /./)
        return mark.getAttribute('data-verdict')
      },
      { timeout: 30_000, intervals: [1000] },
    )
    .toBe('unchanged')

  await villager.locator(`a[href$="/entries/${id}/objections"]`).click()
  await villager.locator('#f-text').fill('抢修路灯要这么多钱吗')
  await villager.locator('main .btn-main').click()
  const receipt = (await villager.locator('.receipt-code').textContent())?.trim() ?? ''
  await committee.goto('/desk/disclosure-remarks?kind=objection')
  await committee.locator('a', { hasText: '抢修路灯要这么多钱吗' }).first().click()
  await committee.locator('#f-text').fill('到现场数过，换了七盏灯和四百米线，凭证齐全。')
  await committee.locator('main .btn-main').click()
  await villager.goto(`/answers?receipt=${receipt}`)
  await expect(villager.locator('main')).toContainText('换了七盏灯')

  await alterPublished(id)
  await villager.goto(`/v/${VILLAGE}/entries/${id}`)
  await expect(villager.locator('main')).toContainText('13,600.00')
  await expect(mark).toHaveAttribute('data-verdict', 'changed')
})

for (const lang of ['zh-CN', 'en'] as const)
  test(`the desks' pages read well (${lang})`, async ({ browser, baseURL }) => {
    const desk = await browser.newContext({ baseURL: baseURL ?? '' })
    await signInStaff(desk, 'village.guihua')
    const page = await desk.newPage()
    if (lang === 'en') await page.goto('/language?lang=en&back=/desk')
    await page.goto('/desk/disclosures?heap=all')
    const item = (await page.locator('.due-what').first().getAttribute('href')) ?? ''
    for (const address of [
      '/desk/disclosures',
      item,
      '/desk/disclosure-calendar',
      '/desk/disclosure-remarks',
      '/desk/disclosures/new',
    ]) {
      await page.goto(address)
      await expectReadable(page, lang)
    }
  })
