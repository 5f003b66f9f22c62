import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { COUNTY, GUIHUA, PEISHI, QIANTAN, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const at = (time: string) => county.setNow(new Date(time))
const act = (seen: number, more: Record<string, unknown> = {}) => ({ id: newId(), seen, ...more })
const numbers = async (query: string) => (await county.anyone().get(`/api/v1/statistics?${query}`)).body
// Without the mark that trim takes away with the spaces.
const csvRows = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))

async function report(change: Record<string, unknown> = {}): Promise<{ id: string; receipt: string }> {
  const body = county.report({ gridCode: `${change['villageCode'] ?? GUIHUA}001`, ...change })
  const taken = await county.anyone().post('/api/v1/matters', body)
  expect(taken.status).toBe(201)
  return { id: body.id, receipt: taken.body.receipt }
}

async function handle(id: string, grid: 'grid.guihua' | 'grid.peishi') {
  const url = `/api/v1/matters/${id}`
  await county.staff(grid).post(`${url}/acceptances`, act(1))
  const done = await county.staff(grid).post(`${url}/handlings`, act(2, { text: '修好了，已经试过' }))
  expect(done.status).toBe(201)
}

const say = (receipt: string, solved: string, satisfaction?: string) =>
  county
    .anyone()
    .post(`/api/v1/receipts/${receipt}/sayings`, { id: newId(), solved, ...(satisfaction && { satisfaction }) })

describe('the numbers', () => {
  test('put a matter into the county’s own month: an evening of UTC is already tomorrow here', async () => {
    at('2026-09-30T23:59:59+08:00')
    await report({ villageCode: PEISHI })
    at('2026-10-01T00:00:00+08:00')
    await report({ villageCode: PEISHI })
    await report({ villageCode: PEISHI })
    const september = await numbers(`place=${PEISHI}&from=2026-09&to=2026-09`)
    expect(september).toMatchObject({ measures: { reported: 1 }, open: 1 })
    const october = await numbers(`place=${PEISHI}&from=2026-10&to=2026-10`)
    expect(october).toMatchObject({ measures: { reported: 2 }, open: 2 })
  })

  test('are the same before and after the fold, and add up from village to town to county', async () => {
    at('2026-11-02T09:00:00+08:00')
    const first = await report()
    await report({ kind: 'street-lamp' })
    await handle(first.id, 'grid.guihua')
    await say(first.receipt, 'yes', 'satisfied')
    const asked = `from=2026-11&to=2026-11`
    const before = await Promise.all([GUIHUA, SHOUCHANG, COUNTY].map((place) => numbers(`place=${place}&${asked}`)))
    await county.run('matter-counts')
    const after = await Promise.all([GUIHUA, SHOUCHANG, COUNTY].map((place) => numbers(`place=${place}&${asked}`)))
    expect(after).toEqual(before)
    const [village, town, whole] = after
    expect(village).toMatchObject({ measures: { reported: 2, solved: 1, satisfied: 1, handled: 1 }, open: 1 })
    expect(town.places.find((one: { code: string }) => one.code === GUIHUA).measures).toEqual(village.measures)
    expect(whole.places.find((one: { code: string }) => one.code === SHOUCHANG).measures).toEqual(town.measures)
    expect(whole.places.find((one: { code: string }) => one.code === QIANTAN).measures.reported).toBe(0)
    expect(village.kinds.map((one: { kind: string }) => one.kind).sort()).toEqual(['other', 'street-lamp'])
  })

  test('give no rate below ten answers, and the parts always', async () => {
    const { rates } = await numbers(`place=${GUIHUA}&from=2026-11&to=2026-11`)
    expect(rates[0]).toEqual({ key: 'solved', numerator: 1, denominator: 1, silent: 0, rate: null, doubts: [] })
  })

  test('count what is handled late, overdue, answered with "no" or not at all', async () => {
    at('2026-11-03T09:00:00+08:00')
    const [late, never, unsolved, silent] = [
      await report({ villageCode: PEISHI }),
      await report({ villageCode: PEISHI }),
      await report({ villageCode: PEISHI }),
      await report({ villageCode: PEISHI }),
    ]
    await handle(unsolved.id, 'grid.peishi')
    await say(unsolved.receipt, 'no')
    await handle(silent.id, 'grid.peishi')
    at('2026-12-15T09:00:00+08:00')
    await handle(late.id, 'grid.peishi')
    await county.run('matter-tick')
    const there = await numbers(`place=${PEISHI}&from=2026-11&to=2026-12`)
    expect(there.measures).toMatchObject({ reported: 4, handled: 2, late: 1, reopened: 1, 'no-answer': 1, solved: 0 })
    expect(there).toMatchObject({ open: 3, late: 2, awaiting: 1 })
    expect(there.fates).toMatchObject({ 'no-answer': 1, awaiting: 1, late: 2, open: 0, solved: 0 })
    const rates = Object.fromEntries(there.rates.map((rate: { key: string }) => [rate.key, rate]))
    expect(rates.solved).toMatchObject({ numerator: 0, denominator: 1, silent: 2 })
    expect(rates['in-time']).toMatchObject({ numerator: 1, denominator: 4, silent: null })
    expect(never.id).toBeDefined()
  })

  test('come as a table that spreadsheets read, in the reader’s language, and add up to the same', async () => {
    const english = await county.anyone().get(`/api/v1/statistics/table?place=${COUNTY}&from=2026-09&to=2026-12`, {
      'accept-language': 'en',
    })
    expect(english.text.startsWith('\uFEFF')).toBe(true)
    expect(english.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [heads = [], ...rows] = csvRows(english.text)
    expect(heads.slice(0, 6)).toEqual(['Place code', 'Place', 'Month of report', 'Kind code', 'Kind', 'Reported'])
    const reported = rows.reduce((sum, row) => sum + Number(row[5]), 0)
    expect(reported).toBe((await numbers(`place=${COUNTY}&from=2026-09&to=2026-12`)).measures.reported)
    const chinese = await county.anyone().get(`/api/v1/statistics/table?place=${SHOUCHANG}&from=2026-11&to=2026-11`)
    expect(chinese.text).toContain('桂花村')
  })

  test('refuse what is no place, no month, or not begun', async () => {
    const refused = async (query: string) => (await county.anyone().get(`/api/v1/statistics?${query}`)).body
    expect(await refused('place=999999')).toMatchObject({ status: 404 })
    expect(await refused(`place=${GUIHUA}001`)).toMatchObject({ status: 400 })
    expect(await refused(`place=${COUNTY}&from=2026-13`)).toMatchObject({ status: 400 })
    expect(await refused(`place=${COUNTY}&from=2026-12&to=2026-01`)).toMatchObject({ code: 'period.malformed' })
    expect(await refused(`place=${COUNTY}&from=2027-06&to=2027-06`)).toMatchObject({ code: 'period.not-begun' })
  })
})
