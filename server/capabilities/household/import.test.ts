import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const HEADS = '网格编码,门牌编号,门牌地址,户主,电话,常住人数,登记依据,重点户类型,经度,纬度'.split(',')
const GRID = `${GUIHUA}001`
const good = (n: number): string[] => [
  GRID,
  `D${n}`,
  `桂花路${n}弄`,
  '叶根土',
  '13800001234',
  '3',
  '法定职责',
  '',
  '',
  '',
]
const changed = (n: number, at: number, value: string): string[] => good(n).map((cell, i) => (i === at ? value : cell))

/** One of each mistake that a row can hold, with the words of the sheet that name it. */
const WRONG: [make: (n: number) => string[], column: string, words: string][] = [
  [(n) => changed(n, 0, ''), '网格编码', '没有填'],
  [(n) => changed(n, 0, '12'), '网格编码', '不是 15 位'],
  [(n) => changed(n, 0, `${PEISHI}001`), '网格编码', '不在您的辖区'],
  [(n) => changed(n, 1, ''), '门牌编号', '没有填'],
  [() => changed(0, 2, '又是一弄'), '门牌编号', '写了两次'],
  [(n) => changed(n, 2, ''), '门牌地址', '没有填'],
  [(n) => changed(n, 2, '弄'.repeat(121)), '门牌地址', '太长'],
  [(n) => changed(n, 3, '叶'.repeat(41)), '户主', '太长'],
  [(n) => changed(n, 4, '12'), '电话', '电话号码不对'],
  [(n) => changed(n, 5, '一家子'), '常住人数', '整数'],
  [(n) => changed(n, 5, '100'), '常住人数', '整数'],
  [(n) => changed(n, 6, ''), '登记依据', '没有填'],
  [(n) => changed(n, 6, '也许'), '登记依据', '不认识'],
  [(n) => changed(n, 6, '没有依据，只登记门牌'), '登记依据', '没有依据'],
  [(n) => changed(n, 7, '外星户'), '重点户类型', '不认识'],
  [(n) => changed(n, 8, '19.1'), '经度', '经纬度不对'],
  [(n) => changed(n, 8, '119.1'), '纬度', '没有填'],
  [(n) => [...changed(n, 3, ''), '悬空的一格'], 'K', '没有栏目名'],
]
const ROWS = 40_000
const GOOD = 2_000

/** As Excel keeps it; written row by row, for forty thousand are many. */
async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const stream = new PassThrough()
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: false })
  const sheet = book.addWorksheet('户')
  // Empty cells are not in a workbook at all.
  for (const row of rows) sheet.addRow(row.map((cell) => cell || null)).commit()
  sheet.commit()
  const [file] = await Promise.all([buffer(stream), book.commit()])
  return file
}

async function send(file: Buffer): Promise<{ status: number; url: string }> {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', 'test-village.guihua')
  const { text } = await browser.get('/desk/household-imports')
  const form = new FormData()
  form.set('formToken', /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? '')
  form.set('requestId', newId())
  form.set('file', new Blob([file as BlobPart]), 'doors.xlsx')
  const request = new Request('http://x', { method: 'POST', body: form })
  const { statusCode, headers } = await county.app.inject({
    method: 'POST',
    url: '/desk/household-imports',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      accept: 'text/html',
      cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: statusCode, url: headers.location ?? '' }
}
const village = () => county.staff('village.guihua')
const listed = () =>
  asSystem(county, async (tx) => {
    const rows = await tx.selectFrom('household').select('door_code').where('grid_code', '=', GRID).execute()
    return rows.length
  })

test('of forty thousand rows with every mistake each is taken, known or named: none is dropped in silence', {
  timeout: 60_000,
}, async () => {
  const rows = Array.from({ length: ROWS }, (_, i) =>
    i < GOOD ? good(i) : (WRONG[i % WRONG.length]?.[0](i) ?? good(i)),
  )
  const file = await workbook([HEADS, ...rows])
  const { status, url } = await send(file)
  expect(status).toBe(303)
  expect(await listed()).toBe(GOOD)
  const page = (await village().get(url, { accept: 'text/html' })).text
  expect(page).toContain(`${ROWS} 行`)
  expect(page).toContain(`${ROWS - GOOD} 行`)
  const lines = (await village().get(`${url}/faults.csv`)).text.split('\r\n').slice(1).filter(Boolean)
  const told = new Map<number, string[]>()
  for (const line of lines) {
    const row = Number(line.split(',')[0])
    told.set(row, [...(told.get(row) ?? []), line])
  }
  const missed = rows.flatMap((_, i) => {
    const [, column, words] = i < GOOD ? [] : (WRONG[i % WRONG.length] ?? [])
    const said = (told.get(i + 2) ?? []).filter((line) => line.includes(`,${column},`) && line.includes(words ?? ''))
    return i < GOOD ? (told.has(i + 2) ? [i] : []) : said.length === 1 ? [] : [i]
  })
  expect(missed).toEqual([])
})

test('what is listed already is said row by row and stays as it was; columns that are none of ours are named', async () => {
  const before = await listed()
  const rows = [[...HEADS, '备注'], changed(1, 3, '别的名字'), good(GOOD + 1)]
  const { url } = await send(await workbook(rows))
  expect(await listed()).toBe(before + 1)
  const faults = (await village().get(`${url}/faults.csv`)).text
  expect(faults).toContain('1,K,没有这一栏')
  expect(faults).toContain('2,门牌编号,这户已经登记过')
  const { body } = await village().get('/api/v1/households?find=D1')
  expect(body.households[0].headMask).toBe('叶*土')
})

test('when anything fails in the middle, nothing of the file is there', async () => {
  const before = await listed()
  const owner = new pg.Client({ connectionString: county.database.ownerUrl })
  await owner.connect()
  await owner.query(`create function fail_late() returns trigger language plpgsql as $$ begin
    if new.door_code = 'Z1999' then raise exception 'the disk is full'; end if; return new; end $$;
    create trigger fail_late before insert on household for each row execute function fail_late()`)
  await owner.end()
  const rows = Array.from({ length: 2_000 }, (_, i) => changed(i, 1, `Z${i}`))
  expect((await send(await workbook([HEADS, ...rows]))).status).toBe(500)
  expect(await listed()).toBe(before)
})
