import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  const ring = (x: number): [number, number][] => [
    [x, 29],
    [x + 0.02, 29],
    [x + 0.02, 29.02],
    [x, 29.02],
    [x, 29],
  ]
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_version')
      .values(
        [1, 2].map((n) => ({
          county: COUNTY,
          code: `${GUIHUA}00${n}`,
          change_id: newId(),
          valid_from: '2019-01-01',
          recorded_at: new Date('2019-01-01T00:00:00Z'),
          name: `老${n}网格`,
          name_en: `Old grid ${n}`,
          polygon: JSON.stringify({ type: 'Polygon', coordinates: [ring(118.98 + n * 0.02)] }),
        })),
      )
      .execute(),
  )
  // Two records in the west of the first grid, one in its east, one that says no place.
  for (const lon of [119.001, 119.002, 119.018, undefined]) {
    const place = lon === undefined ? {} : { lon, lat: 29.01 }
    await record('publicity', place)
  }
})
afterAll(() => county.close())

const record = async (kind: string, more: object, who: AccountName = 'grid.guihua'): Promise<string> => {
  const id = newId()
  const sent = await county.staff(who).send('PUT', `/api/v1/sync/records/${id}`, {
    kind,
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${GUIHUA}001`,
    text: '讲了防火',
    ...more,
  })
  expect(sent.status, sent.text).toBe(201)
  return id
}
const browserOf = (who: AccountName) => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  return browser
}
/** Records of a duty by grid, out of the table that people take along. */
const table = async (map: 'recorded' | 'today', place = GUIHUA): Promise<Record<string, number>> => {
  const { text } = await browserOf('village.guihua').get(`/desk/grid-figures.csv?place=${place}&map=${map}`)
  const rows = text.split('\r\n').map((line) => line.split(','))
  const own = rows.filter(([, , month, , measure]) => month === '2026-11' && measure === '记录')
  return Object.fromEntries(own.map(([code = '', , , , , n]) => [code, Number(n)]))
}

test('after a split every figure can be asked as it was then, and on today’s map, with the same sum', async () => {
  const before = { [GUIHUA]: 4, [`${GUIHUA}001`]: 4 }
  expect(await table('recorded')).toEqual(before)
  expect(await table('today')).toEqual(before)
  const split = await county.staff('centre').post(`/api/v1/villages/${GUIHUA}/grid-splits`, {
    id: newId(),
    reason: '户数太多',
    validOn: '2026-11-16',
    code: `${GUIHUA}001`,
    line: [
      [119.012, 28.9],
      [119.012, 29.1],
    ],
    parts: [
      { name: '西网格', nameEn: 'West' },
      { name: '东网格', nameEn: 'East' },
    ],
  })
  expect(split.status, split.text).toBe(201)
  expect(await table('recorded')).toEqual(before)
  const today = await table('today')
  expect(today[GUIHUA]).toBe(4)
  expect(today[`${GUIHUA}001`]).toBeUndefined()
  const parts = Object.entries(today).filter(([code]) => code !== GUIHUA)
  expect(parts.map(([, n]) => n).sort()).toEqual([1, 3])
  const [west = ''] = parts.find(([, n]) => n === 3) ?? []
  expect(await table('today', west)).toEqual({ [west]: 3 })
  const then = await browserOf('village.guihua').get(`/desk/grid-figures?place=${GUIHUA}`)
  expect(then.text).toContain('老1网格')
  const now = await browserOf('village.guihua').get(`/desk/grid-figures?place=${GUIHUA}&map=today`)
  for (const word of ['西网格', '东网格', '2026-11']) expect(now.text).toContain(word)
  expect((await browserOf('village.shibaqiao').get(`/desk/grid-figures.csv?place=${GUIHUA}`)).status).toBe(404)
})

test('an invalid record counts with its reason, one of the playbook’s; made anew from the records all is the same', async () => {
  const id = await record('voice', { text: '没有的事', gridCode: `${GUIHUA}002` }, 'grid.guihua2')
  const judge = async (why: string) => {
    const browser = browserOf('village.guihua')
    const { text } = await browser.get('/desk/record-samples')
    expect(text).toContain('重复记录')
    return await browser.submit(`/desk/record-samples/${id}`, { month: '2026-11', verdict: 'invalid', why })
  }
  expect((await judge('because')).status).toBe(422)
  expect((await judge('written-twice')).status).toBe(303)
  expect((await judge('not-happened')).status).toBe(303)
  await county.run('record-counts')
  const totals = () =>
    asSystem(county, (tx) =>
      tx
        .selectFrom('record_total')
        .selectAll()
        .orderBy('place_code')
        .orderBy('month')
        .orderBy('kind')
        .orderBy('measure')
        .execute(),
    )
  const folded = await totals()
  expect(folded).toContainEqual(expect.objectContaining({ place_code: COUNTY, measure: 'invalid:written-twice', n: 1 }))
  const owner = new pg.Client({ connectionString: county.database.ownerUrl })
  await owner.connect()
  await owner.query('select sum_record_counts()')
  await owner.end()
  expect(await totals()).toEqual(folded)
  const { text } = await browserOf('town.shouchang').get('/desk/grid-figures')
  expect(text).toContain('0 / 1')
  expect(text).toContain('重复记录')
})

test('as known on a day: late records, late verdicts and a new border since change no letter of what was published', async () => {
  const begun = county.now()
  const later = (days: number) => county.setNow(new Date(begun.getTime() + days * 86_400_000))
  const published = async (place: string, map: 'recorded' | 'today') =>
    (await browserOf('village.guihua').get(`/desk/grid-figures.csv?place=${place}&map=${map}&known=2026-11-17`)).text
  const grounds = [
    [GUIHUA, 'recorded'],
    [`${GUIHUA}002`, 'recorded'],
    [`${GUIHUA}002`, 'today'],
  ] as const
  const all = () => Promise.all(grounds.map(([place, map]) => published(place, map)))
  const checked = await record('hazard', { gridCode: `${GUIHUA}002` }, 'grid.guihua2')
  later(1)
  await record('visit', { gridCode: `${GUIHUA}002`, outcome: 'reached' }, 'grid.guihua2')
  const before = await all()
  expect(before[0]).toContain('按 2026-11-17 当天知道的')
  const now = await browserOf('village.guihua').get(`/desk/grid-figures.csv?place=${GUIHUA}`)
  const lines = (text: string) => text.split('\r\n').slice(1)
  // On the day itself it is what the totals say.
  expect(lines(before[0] ?? '')).toEqual(lines(now.text))
  later(3)
  await record('visit', { gridCode: `${GUIHUA}002`, outcome: 'reached', deviceAt: begun.toISOString() }, 'grid.guihua2')
  const browser = browserOf('village.guihua')
  await browser.get('/desk/record-samples')
  expect((await browser.submit(`/desk/record-samples/${checked}`, { month: '2026-11', verdict: 'valid' })).status).toBe(
    303,
  )
  expect(await all()).toEqual(before)
  expect((await browserOf('village.guihua').get(`/desk/grid-figures.csv?place=${GUIHUA}`)).text).not.toBe(now.text)
  const page = (await browserOf('village.guihua').get('/desk/grid-figures?known=2026-11-17')).text
  expect(page).toContain('known=2026-11-17')
  expect((await browserOf('village.guihua').get('/desk/grid-figures?known=yesterday')).status).toBe(400)
})
