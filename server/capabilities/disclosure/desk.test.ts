import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  county.setNow(new Date('2026-10-12T09:00:00+08:00'))
  await county.run('disclosure-oblige')
  county.setNow(new Date('2026-11-03T09:00:00+08:00'))
  await county.run('disclosure-oblige')
})
afterAll(() => county.close())

/** The desk in a browser without script. */
const desk = (account: string): Browser => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${account}`)
  return browser
}

async function find(item: string, period: string, place = GUIHUA): Promise<string> {
  const { body } = await county.anyone().get(`/api/v1/places/${place}/due-disclosures?days=400&limit=200`)
  const line = body.lines.find((one: { item: string; period: string }) => one.item === item && one.period === period)
  if (!line) throw new Error(`no ${item} ${period}`)
  return line.id
}

async function upload(browser: Browser, page: string, url: string, file: Buffer, name: string) {
  const { text } = await browser.get(page)
  const hidden = (field: string) => new RegExp(`name="${field}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  const form = new FormData()
  form.set('formToken', hidden('formToken'))
  form.set('saves', hidden('saves'))
  form.set('file', new Blob([file as BlobPart]), name)
  const request = new Request('http://x', { method: 'POST', body: form })
  return county.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      accept: 'text/html',
      cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

const MONTH = {
  'f.opening': '486,213.40',
  'f.ledger': '509869.8',
  't.income.0.name': '老校舍租金',
  't.income.0.amount': '71,652.60',
  't.expense.0.name': '路灯线路抢修',
  't.expense.0.amount': '18600',
  't.expense.1.name': '保洁和垃圾清运',
  't.expense.1.amount': '29396.20',
  't.accounts.0.name': '基本户',
  't.accounts.0.amount': '509869.80',
}

describe('the clerk’s desk, without script', () => {
  test('shows what is due, and takes a month cell by cell; a wrong cell comes back as it was typed', async () => {
    const clerk = desk('village.guihua')
    const id = await find('finance-monthly', '2026-10')
    expect((await clerk.get('/desk/disclosures')).text).toContain(`/desk/disclosures/${id}`)
    expect((await clerk.get('/desk')).text).toContain('href="/desk/disclosures"')
    const url = `/desk/disclosures/${id}/draft`
    expect((await clerk.get(url)).text).toContain('name="t.vouchers.0.payee"')
    const wrong = await clerk.submit(url, { ...MONTH, 't.expense.1.amount': '两万九', do: 'check' })
    expect(wrong.status).toBe(422)
    for (const words of ['支出第 2 行', '这不是金额', 'value="两万九"', 'value="老校舍租金"'])
      expect(wrong.text).toContain(words)
    const more = await clerk.submit(url, { do: 'rows' })
    expect(more.text).toContain('name="t.income.7.amount"')
    const saved = await clerk.submit(url, { ...MONTH, do: 'check' })
    expect(saved).toMatchObject({ status: 303, location: `/desk/disclosures/${id}` })
    const item = await clerk.get(`/desk/disclosures/${id}`)
    for (const words of ['花了 4.80 万元', '三处一致', '检查过了', '交村监委审']) expect(item.text).toContain(words)
  })

  test('says what is refused and why: books that do not agree, money lumped into “other”, numbers of people', async () => {
    const clerk = desk('village.guihua')
    const id = await find('finance-monthly', '2026-10')
    const url = `/desk/disclosures/${id}/draft`
    await clerk.get(url)
    const change = { 'f.ledger': '500000', 't.expense.1.name': '其他支出', note: '问 13812345678', do: 'check' }
    expect((await clerk.submit(url, change)).status).toBe(303)
    const item = await clerk.get(`/desk/disclosures/${id}`)
    for (const words of ['三本账对不上', '“其他”占得太多', '电话或银行卡号']) expect(item.text).toContain(words)
    expect(item.text).not.toContain(`action="/desk/disclosures/${id}/submissions"`)
    expect((await clerk.get(url)).text).toContain('value="hide"')
    const back = { ...MONTH, note: '路灯换了线路。', do: 'save' }
    expect((await clerk.submit(url, back)).location).toContain('saved=1')
  })

  test('brings a workbook in by its template; a faulty one comes back with its faults in each line', {
    timeout: 60_000,
  }, async () => {
    const clerk = desk('village.peishi')
    const id = await find('finance-monthly', '2026-10', PEISHI)
    const url = `/desk/disclosures/${id}/imports`
    const template = await county.app.inject({
      url: `/desk/disclosures/${id}/template.xlsx`,
      cookies: { sid: 'test-village.peishi' },
    })
    const book = new exceljs.Workbook()
    // exceljs asks for its own Buffer.
    await book.xlsx.load(template.rawPayload as never)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['收入', '支出', '银行账户', '支出凭证', '有关数字'])
    book.getWorksheet('收入')?.addRow(['山林承包款', 12000])
    book.getWorksheet('支出')?.addRow(['村道保洁', '三千'])
    book.getWorksheet('银行账户')?.addRow(['基本户', '109,000.00'])
    const figures = book.getWorksheet('有关数字')
    for (const row of [2, 3]) if (figures) figures.getCell(row, 2).value = row === 2 ? 100000 : 109000
    const faulty = Buffer.from(await book.xlsx.writeBuffer())
    const refused = await upload(clerk, url, url, faulty, 'month.xlsx')
    expect(refused.statusCode).toBe(422)
    for (const words of ['支出 2', '三千', '这不是金额']) expect(refused.body).toContain(words)
    const sheet = /href="([^"]+faults\.xlsx)"/.exec(refused.body)?.[1] ?? ''
    const marked = new exceljs.Workbook()
    const fetched = await county.app.inject({ url: sheet, cookies: { sid: 'test-village.peishi' } })
    await marked.xlsx.load(fetched.rawPayload as never)
    expect(String(marked.getWorksheet('支出')?.getCell(2, 3).value)).toContain('这不是金额')
    expect((await county.app.inject({ url: sheet, cookies: { sid: 'test-village.guihua' } })).statusCode).toBe(404)
    const expense = marked.getWorksheet('支出')
    if (expense) expense.getCell(2, 2).value = 3000
    const mended = Buffer.from(await marked.xlsx.writeBuffer())
    expect(await upload(clerk, url, url, mended, 'month.xlsx')).toMatchObject({ statusCode: 303 })
    const item = await clerk.get(`/desk/disclosures/${id}?done=imported`)
    for (const words of ['村道保洁', '三处一致', '检查过了']) expect(item.text).toContain(words)
    expect((await upload(clerk, url, url, Buffer.from('PK\u0003\u0004 no book'), 'x.xlsx')).statusCode).toBe(422)
    expect((await upload(clerk, url, url, Buffer.from('甲,乙\n1,2'), 'x.csv')).statusCode).toBe(422)
  })
})

describe('from desk to desk', () => {
  test('the committee objects, the clerk answers, the committee agrees, the meeting approves, it is published', async () => {
    const [clerk, committee] = [desk('village.guihua'), desk('committee.guihua')]
    const id = await find('finance-monthly', '2026-10')
    const url = `/desk/disclosures/${id}`
    const act = async (who: Browser, resource: string, fields: Record<string, string> = {}) => {
      await who.get(url)
      return await who.submit(`${url}/${resource}`, fields)
    }
    expect(await act(clerk, 'submissions')).toMatchObject({ status: 303, location: `${url}?done=submitted` })
    expect((await committee.get('/desk/disclosures')).text).toContain(url)
    const empty = await act(committee, 'review-objections')
    expect(empty.status).toBe(400)
    expect(empty.text).toContain('id="f-objected-reason"')
    expect(await act(committee, 'review-objections', { reason: '路灯没有凭证' })).toMatchObject({ status: 303 })
    expect((await clerk.get(url)).text).toContain('路灯没有凭证')
    expect(await act(clerk, 'submissions', { text: '凭证补上了' })).toMatchObject({ status: 303 })
    expect(await act(committee, 'review-agreements')).toMatchObject({ status: 303 })
    expect(await act(clerk, 'approvals', { text: '11月3日联席会议' })).toMatchObject({ status: 303 })
    expect(await act(clerk, 'publications')).toMatchObject({ status: 303 })
    expect((await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })).text).toContain(
      '路灯线路抢修',
    )
    const stale = await clerk.submit(`${url}/publications`, { id: '0199a000-0000-7000-8000-000000000000', seen: '1' })
    expect([403, 409]).toContain(stale.status)
  })

  test('a question is answered on the desk, and stands beside the entry; the other village sees none of it', async () => {
    const { body } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries`)
    const entry = `/v/${GUIHUA}/entries/${body.entries[0].id}`
    const villager = openBrowser(county.app)
    await villager.get(`${entry}/questions`)
    expect((await villager.submit(`${entry}/questions`, { text: '路灯修了几盏？' })).status).toBe(200)
    const clerk = desk('village.guihua')
    const list = await clerk.get('/desk/disclosure-remarks?kind=question')
    const url = /href="(\/desk\/disclosure-remarks\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
    expect((await desk('village.peishi').get(url)).status).toBe(404)
    await clerk.get(url)
    expect((await clerk.submit(`${url}/answers`, { text: '问 13812345678' })).status).toBe(422)
    await clerk.get(url)
    expect(await clerk.submit(`${url}/answers`, { text: '一共七盏，凭证在附件里。' })).toMatchObject({ status: 303 })
    expect((await county.anyone().get(entry, { accept: 'text/html' })).text).toContain('一共七盏')
  })

  test('the town sees who will be late before it happens, urges, and the village reads it', async () => {
    county.setNow(new Date('2026-11-09T16:00:00+08:00'))
    const town = desk('town.shouchang')
    const page = await town.get('/desk/disclosure-calendar')
    expect(page.text).toContain('眼看要迟的')
    const urging = /action="(\/desk\/disclosures\/[0-9a-f-]+\/urgings)"/.exec(page.text)?.[1] ?? ''
    expect(await town.submit(urging)).toMatchObject({ status: 303 })
    const id = urging.split('/')[3]
    const { body } = await county.staff('town.shouchang').get(`/api/v1/disclosures/${id}`)
    const clerk = desk(body.villageCode === GUIHUA ? 'village.guihua' : 'village.shibaqiao')
    expect((await clerk.get(`/desk/disclosures/${id}`)).text).toContain('上级催办')
    const village = await town.get(`/desk/disclosure-calendar?month=2026-11&place=${GUIHUA}`)
    expect(village.text).toContain('村级财务收支')
    expect((await town.get(`/desk/disclosure-calendar?place=330182102`)).status).toBe(404)
    expect((await town.get('/desk/disclosure-calendar?month=2026-13')).status).toBe(400)
  })

  test('an objection that nobody answers goes up by the clock, and the town answers it', async () => {
    const { body } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries`)
    const entry = `/v/${GUIHUA}/entries/${body.entries[0].id}`
    const villager = openBrowser(county.app)
    await villager.get(`${entry}/objections`)
    await villager.submit(`${entry}/objections`, { text: '抢修的钱比合同多' })
    county.setNow(new Date('2026-12-01T09:00:00+08:00'))
    await county.run('disclosure-escalate')
    const town = desk('town.shouchang')
    const list = await town.get('/desk/disclosure-remarks?kind=objection')
    const url = /href="(\/desk\/disclosure-remarks\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
    const page = await town.get(url)
    expect(page.text).toContain('到期没答复，已经上报')
    expect(await town.submit(`${url}/answers`, { text: '核对过合同，多出的是税款。' })).toMatchObject({ status: 303 })
    expect((await county.anyone().get(entry, { accept: 'text/html' })).text).toContain('多出的是税款')
  })
})
