import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'
import { mergeField } from './rules/merge.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

let doors = 0
const door = (more: Record<string, unknown> = {}) => {
  doors += 1
  return {
    id: newId(),
    gridCode: `${GUIHUA}001`,
    doorCode: `${doors}`,
    doorText: `桂花路${doors}号`,
    consent: 'law',
    ...more,
  }
}
const added = async (more: Record<string, unknown> = {}) => {
  const body = door(more)
  expect(await county.staff('village.guihua').post('/api/v1/households', body)).toMatchObject({ status: 201 })
  return `/api/v1/households/${body.id}`
}
const state = (field: string, value: string, base?: string | null) => ({
  id: newId(),
  field,
  value,
  ...(base === undefined ? {} : { basedOn: { value: base } }),
})

describe('a household', () => {
  test('is listed once at its door, in one grid, masked in lists', async () => {
    const grid = county.staff('grid.guihua')
    const body = door({ head: '叶根土', phone: '13800001234', people: 3 })
    expect(await grid.post('/api/v1/households', body)).toMatchObject({ status: 201, body: { repeated: false } })
    expect(await grid.post('/api/v1/households', body)).toMatchObject({ status: 200, body: { repeated: true } })
    expect(await grid.post('/api/v1/households', { ...body, people: 4 })).toMatchObject({ status: 409 })
    const again = { ...body, id: newId(), gridCode: `${GUIHUA}002` }
    expect(await county.staff('village.guihua').post('/api/v1/households', again)).toMatchObject({
      status: 409,
      body: { code: 'household.door-taken' },
    })
    const { body: listed } = await grid.get(`/api/v1/households?find=${encodeURIComponent(body.doorText)}`)
    expect(listed.households[0]).toMatchObject({ headMask: '叶*土', phoneMask: '138****1234', people: 3 })
    expect(JSON.stringify(listed)).not.toContain('13800001234')
  })

  test('is nobody else’s: other villages, towns and roles cannot tell that it exists; leaders see masks', async () => {
    const url = await added({ head: '叶根土' })
    for (const stranger of ['grid.guihua2', 'village.shibaqiao', 'town.qiantan', 'dept.housing', 'admin'] as const)
      expect((await county.staff(stranger).get(url)).status, stranger).toBeGreaterThanOrEqual(403)
    expect(await county.staff('town.qiantan').get(url)).toMatchObject({ status: 404 })
    expect(await county.staff('committee.guihua').get(url)).toMatchObject({ status: 403 })
    const leader = await county.staff('leader.shouchang').get(url)
    expect(leader).toMatchObject({ status: 200, body: { headMask: '叶*土' } })
    expect(leader.text).not.toContain('叶根土')
    expect(await county.anyone().get(url)).toMatchObject({ status: 401 })
  })

  test('without a basis keeps only its door', async () => {
    const url = await added({ consent: 'none', head: '叶根土' })
    expect((await county.staff('grid.guihua').get(url)).body.facts).toEqual([])
    expect(await county.staff('grid.guihua').post(`${url}/facts`, state('head', '叶根土'))).toMatchObject({
      status: 409,
    })
  })

  test('knows who looked at its record', async () => {
    const url = await added({ head: '叶根土', phone: '13800001234' })
    await county.staff('grid.guihua').get(url)
    const opened = await county.staff('grid.guihua').post(`${url}/contact-readings`)
    expect(opened.body).toEqual({ head: '叶根土', phone: '13800001234' })
    const { body } = await county.staff('village.guihua').get(`${url}/readings`)
    expect(body.readings.map((one: { verb: string }) => one.verb).slice(0, 2)).toEqual([
      'household.opened',
      'household.read',
    ])
    expect(await county.staff('grid.guihua').get(`${url}/readings`)).toMatchObject({ status: 403 })
  })
})

describe('statements', () => {
  test('about different fields both stand; about one field the later of two who started alike waits for the office', async () => {
    const url = await added({ people: 3 })
    const [grid, village] = [county.staff('grid.guihua'), county.staff('village.guihua')]
    expect((await grid.post(`${url}/facts`, state('people', '4', '3'))).body.outcome).toBe('taken')
    expect((await village.post(`${url}/facts`, state('living', 'away', null))).body.outcome).toBe('taken')
    const late = state('people', '5', '3')
    expect((await village.post(`${url}/facts`, late)).body).toMatchObject({ outcome: 'conflict' })
    expect((await village.post(`${url}/facts`, late)).body).toMatchObject({ outcome: 'conflict', repeated: true })
    const shown = (await village.get(url)).body
    expect(shown).toMatchObject({ people: 4, conflicts: [{ field: 'people', value: '5', stands: '4' }] })
    expect(await grid.post(`${url}/facts/${late.id}/settlements`, { id: newId(), value: '5' })).toMatchObject({
      status: 403,
    })
    const settle = { id: newId(), value: '5' }
    expect((await village.post(`${url}/facts/${late.id}/settlements`, settle)).body).toMatchObject({ outcome: 'taken' })
    expect((await village.post(`${url}/facts/${late.id}/settlements`, settle)).body).toMatchObject({ repeated: true })
    expect((await village.get(url)).body).toMatchObject({ people: 5, conflicts: [] })
    expect(await village.post(`${url}/facts/${late.id}/settlements`, { id: newId(), value: '6' })).toMatchObject({
      status: 409,
    })
  })

  test('of unknown fields and impossible values are refused', async () => {
    const url = await added()
    const grid = county.staff('grid.guihua')
    expect(await grid.post(`${url}/facts`, state('colour', 'blue'))).toMatchObject({ status: 422 })
    expect(await grid.post(`${url}/facts`, state('people', 'many'))).toMatchObject({ status: 422 })
    expect(await grid.post(`${url}/facts`, state('living', 'moon'))).toMatchObject({ status: 422 })
  })

  test('merge three ways', () => {
    const merged = (now: string | undefined, mine: string, base: string | null | undefined) =>
      mergeField({ now, mine, base })
    expect(merged(undefined, 'a', undefined)).toBe('taken')
    expect(merged('a', 'a', 'z')).toBe('same')
    expect(merged('a', 'b', 'a')).toBe('taken')
    expect(merged('b', 'a', 'a')).toBe('declined')
    expect(merged('b', 'c', 'a')).toBe('conflict')
    expect(mergeField({ now: '叶根土', nowMask: '叶*土', mine: '叶*土', base: '叶*土' })).toBe('same')
  })
})

describe('key households and moves', () => {
  test('carry the playbook’s cycle and fall due by it', async () => {
    const url = await added()
    const grid = county.staff('grid.guihua')
    const flag = { id: newId(), kind: 'elder-alone' }
    expect(await grid.post(`${url}/flags`, flag)).toMatchObject({ status: 201 })
    const { body } = await grid.get(url)
    expect(body.flags).toMatchObject([{ kind: 'elder-alone', cycleDays: 14 }])
    expect(body.dueAt).not.toBeNull()
    await grid.post(`${url}/flags/${flag.id}/endings`)
    expect((await grid.get(url)).body.flags).toEqual([])
  })

  test('a household that moves leaves its old grid with everything it has', async () => {
    const url = await added({ head: '叶根土' })
    const village = county.staff('village.guihua')
    const { version } = (await village.get(url)).body
    expect(await village.post(`${url}/moves`, { gridCode: `${GUIHUA}002`, seen: version })).toMatchObject({
      status: 201,
    })
    expect(await county.staff('grid.guihua').get(url)).toMatchObject({ status: 404 })
    expect((await county.staff('grid.guihua2').get(url)).body.facts).toHaveLength(1)
  })
})

describe('the desk', () => {
  const page = { accept: 'text/html' }
  test('shows list, record, forms, conflicts and readings', async () => {
    const url = await added({ head: '叶根土', phone: '13800001234' })
    const village = county.staff('village.guihua')
    const record = url.replace('/api/v1', '/desk')
    for (const path of [
      '/desk/households',
      '/desk/households/new',
      record,
      `${record}/readings`,
      '/desk/household-conflicts',
      '/desk/household-imports',
    ])
      expect((await village.get(path, page)).status, path).toBe(200)
    expect((await village.get(record, page)).text).toContain('叶根土')
    expect((await county.staff('leader.shouchang').get(record, page)).text).not.toContain('叶根土')
    expect((await county.staff('grid.shibaqiao').get(record, page)).status).toBe(404)
  })

  test('takes a household and a correction by form, once, and gives a refused form back filled in', async () => {
    const browser = openBrowser(county.app)
    browser.cookies.set('sid', 'test-village.guihua')
    await browser.get('/desk/households/new')
    const fields = { gridCode: `${GUIHUA}001`, doorCode: 'F1', doorText: '桂花路F1号', consent: 'law', people: '2' }
    const done = await browser.submit('/desk/households', fields)
    expect(done).toMatchObject({ status: 303 })
    await browser.get('/desk/households/new')
    const refused = await browser.submit('/desk/households', { ...fields, head: '叶根土' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('叶根土')
    const record = done.location?.split('?')[0] ?? ''
    await browser.get(record)
    expect(await browser.submit(`${record}/facts`, { field: 'people', value: '5' })).toMatchObject({ status: 303 })
    expect((await browser.get(record)).text).toContain('5')
  })
})

describe('a workbook', () => {
  const heads = '网格编码,门牌编号,门牌地址,户主,电话,常住人数,登记依据,重点户类型'
  const send = async (file: Buffer | string, name: string) => {
    const browser = openBrowser(county.app)
    browser.cookies.set('sid', 'test-village.guihua')
    const { text } = await browser.get('/desk/household-imports')
    const token = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const form = new FormData()
    form.set('formToken', token)
    form.set('requestId', newId())
    form.set('file', new Blob([file as BlobPart]), name)
    const request = new Request('http://x', { method: 'POST', body: form })
    return county.app.inject({
      method: 'POST',
      url: '/desk/household-imports',
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        accept: 'text/html',
        cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }

  test('brings its good rows in and names every fault by row and column', { timeout: 60_000 }, async () => {
    const good = Array.from(
      { length: 2000 },
      (_, i) => `${GUIHUA}001,L${i},桂花路${i}弄,叶根土,13800001234,3,法定职责,`,
    )
    const bad = [
      `${GUIHUA}001,L1,又是一弄,,,,法定职责,`,
      `${PEISHI}001,X1,别村,,,,法定职责,`,
      `12,X2,地址,,12,many,法定职责,`,
      `${GUIHUA}001,,地址,,,,也许,外星户`,
      `${GUIHUA}001,X3,地址,叶根土,,,没有依据，只登记门牌,`,
    ]
    const answer = await send([heads, ...good, ...bad].join('\n'), 'doors.csv')
    expect(answer.statusCode).toBe(303)
    const url = answer.headers.location ?? ''
    const faults = (await county.staff('village.guihua').get(`${url}/faults.csv`)).text
    for (const word of [
      '2002,门牌编号',
      '2003,网格编码',
      '2004,网格编码',
      '2004,电话',
      '2004,常住人数',
      '2005,登记依据',
      '2005,重点户类型',
    ])
      expect(faults).toContain(word)
    expect((await county.staff('village.guihua').get(url, { accept: 'text/html' })).text).toContain('2000 行')
    expect((await county.staff('village.shibaqiao').get(url)).status).toBe(404)
  })

  test('as Excel is read in a process of its own; what is no workbook is refused with a sentence', {
    timeout: 60_000,
  }, async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('户')
    sheet.addRow(heads.split(','))
    sheet.addRow([`${GUIHUA}001`, 'E1', '桂花路E1', '叶根土', 13800001234, 2, '法定职责', '独居老人'])
    expect((await send(Buffer.from(await book.xlsx.writeBuffer()), 'doors.xlsx')).statusCode).toBe(303)
    const { body } = await county.staff('village.guihua').get('/api/v1/households?find=E1')
    expect(body.households[0]).toMatchObject({ headMask: '叶*土', flags: ['elder-alone'] })
    expect((await send(Buffer.from('PK\u0003\u0004 not a book'), 'x.xlsx')).statusCode).toBe(422)
    expect((await send('a,b,c', 'x.csv')).statusCode).toBe(422)
  })
})
