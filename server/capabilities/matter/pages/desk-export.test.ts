import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import type { AccountName } from '#testing/world.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
const PLANTED = [
  '=HYPERLINK("http://evil.example","领补贴")',
  '+86 拨这个号',
  '-1+1 是多少',
  '@SUM(A1:A9) 请看',
  '＝cmd|空 不要点',
  '＋全角加号开头',
]

beforeAll(async () => {
  county = await openCounty()
  for (const text of [...PLANTED, '路灯不亮，打我电话 13800001234'])
    await county.anyone().post('/api/v1/matters', county.report({ text, phone: '13700005678', name: '何桂英' }))
  await county.anyone().post('/api/v1/matters', county.report({ villageCode: PEISHI, text: '乾潭的事情不给寿昌看' }))
})
afterAll(() => county.close())

async function download(account: AccountName, url: string) {
  const response = await county.app.inject({ url, headers: { cookie: `sid=test-${account}` } })
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload, text: response.payload }
}

async function workbook(bytes: Buffer) {
  const book = new ExcelJS.Workbook()
  // The library's own type of a buffer is older than Node's.
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

test('a workbook holds the list as text, numbers and moments, and no formula', async () => {
  const answer = await download('town.shouchang', '/desk/matters.xlsx?queue=open')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="matters-2026-11-16\.xlsx"$/)
  const sheet = (await workbook(answer.bytes)).getWorksheet('事项')
  expect(sheet?.rowCount).toBe(8)
  const titles: string[] = []
  sheet?.eachRow((row, n) => {
    row.eachCell((cell) => expect(cell.type, cell.address).not.toBe(ExcelJS.ValueType.Formula))
    if (n === 1) return
    titles.push(String(row.getCell(2).value))
    expect(typeof row.getCell(1).value).toBe('number')
    expect(row.getCell(13).value).toBeInstanceOf(Date)
  })
  for (const planted of PLANTED)
    expect(
      titles.some((title) => title.startsWith(`'${[...planted][0]}`)),
      planted,
    ).toBe(true)
})

test('a moment is the county’s wall clock, and the second sheet says what the file holds', async () => {
  const book = await workbook((await download('town.shouchang', '/desk/matters.xlsx?queue=open')).bytes)
  const reported = book.getWorksheet('事项')?.getRow(2).getCell(13).value as Date
  expect(reported.toISOString().slice(0, 16)).toBe('2026-11-16T10:00')
  const about = book.getWorksheet('说明')?.getSheetValues().map(String).join('\n')
  expect(about).toContain('寿昌镇')
  expect(about).toContain('7')
})

test('comma separated: marked as UTF-8, prefixed, without telephone numbers, names or other territories', async () => {
  const { text, headers } = await download('village.guihua', '/desk/matters.csv?queue=open')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(text.startsWith('\uFEFF编号,')).toBe(true)
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(8)
  for (const line of lines.slice(1))
    for (const cell of line.split(',')) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@＝＋＠]/)
  expect(text).not.toContain('13700005678')
  expect(text).not.toContain('13800001234')
  expect(text).toContain('138****1234')
  expect(text).not.toContain('何桂英')
  expect(text).not.toContain('乾潭的事情')
})

test('in English the heads and states are English', async () => {
  const response = await county.app.inject({
    url: '/desk/matters.csv?queue=open',
    headers: { cookie: 'sid=test-town.shouchang; lang=en' },
  })
  expect(response.payload.split('\r\n')[0]).toBe(
    '\uFEFFNumber,Title,What was reported,Kind,Town,Village,Grid,Where exactly,State,Held by,Supervised by,Handled by,Reported at,Due at,Said to be handled at,Closed at,Outcome,Satisfaction,Reporters,Returns,Reopenings,Urgings,"Raised, overdue"',
  )
})

test('each export is written down with its filter and its number of rows', async () => {
  await download('centre', `/desk/matters.csv?queue=open&place=${GUIHUA}`)
  const { rows } = await asSystem(county, (tx) =>
    sql<{ detail: unknown; place_code: string }>`
      select detail, place_code from audit_entry where verb = 'matter.exported' order by id desc limit 1`.execute(tx),
  )
  expect(rows[0]).toEqual({ place_code: GUIHUA, detail: { rows: 7, queue: 'open', form: 'csv' } })
})

test('all rows leave, page after page, and no more than the playbook allows', async () => {
  await asSystem(county, (tx) =>
    sql`insert into matter (county, id, kind, village_code, place_code, title, text, channel, state, holder, reported_at,
          due_at, version, body_hash)
        select county, gen_random_uuid(), kind, village_code, place_code, 'n' || n, 'n' || n, channel, state, holder,
          reported_at - n * interval '1 second', due_at, 1, body_hash
        from matter, generate_series(1, 2300) n where text like '路灯不亮%'`.execute(tx),
  )
  const all = await download('town.shouchang', '/desk/matters.csv?queue=open')
  const numbers = all.text.trim().split('\r\n').slice(1)
  expect(numbers).toHaveLength(2307)
  expect(new Set(numbers.map((line) => line.split(',')[0])).size).toBe(2307)
  const rule = county.book.playbook().limits.find(({ key }) => key === 'export-rows')
  if (!rule) throw new Error('the playbook has no such limit')
  const { value } = rule.body
  rule.body.value = 1_500
  const cut = await download('town.shouchang', '/desk/matters.xlsx?queue=open')
  rule.body.value = value
  const book = await workbook(cut.bytes)
  expect(book.getWorksheet('事项')?.rowCount).toBe(1_501)
  expect(book.getWorksheet('说明')?.getSheetValues().map(String).join()).toContain('只导出了前 1,500 行')
})

test('whoever has no list has no export', async () => {
  for (const account of ['auditor', 'playbook', 'admin'] as const)
    expect((await download(account, '/desk/matters.csv')).status, account).toBe(403)
})
