import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { openSeal, readied } from '#testing/powers.ts'
import { openWarning } from '#testing/warnings.ts'
import { GUIHUA, QIANTAN, SHOUCHANG } from '#testing/world.ts'
import { spanOf, spansAt } from './spans.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
  await openSeal(county)
  await openWarning(county)
})
afterAll(() => county.close())

test('spans are years and half-years that have begun', () => {
  expect(spansAt('2026-11-16')).toEqual(['2026', '2026-h2', '2026-h1', '2025-h2'])
  expect(spansAt('2026-03-01')).toEqual(['2026', '2026-h1', '2025-h2'])
  expect([spanOf('2026-h2'), spanOf('2026-h3')]).toEqual([{ from: '2026-07-01', to: '2027-01-01' }, undefined])
})

test('a village’s numbers are those of its records, for everybody', async () => {
  const { body } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/steward`)
  expect(body).toMatchObject({ span: '2026', representatives: 30, women: 10, lists: 1, items: 1, done: 0, passed: 1 })
  const before = await county.anyone().get(`/api/v1/villages/${GUIHUA}/steward?span=2025-h2`)
  expect(before.body).toMatchObject({ items: 0, passed: 0 })
  expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/steward?span=2019`)).status).toBe(404)
})

test.each(['zh-CN', 'en'])('the pages show the same, and warnings to desks alone, in %s', async (lang) => {
  const headers = { 'accept-language': lang }
  const open = await county.anyone().get(`/v/${GUIHUA}/steward`, headers)
  expect([open.status, /预警|[Ww]arning/.test(open.text)]).toEqual([200, false])
  const red = lang === 'en' ? 'Red warning 1' : '红色预警 1'
  for (const [who, place] of [
    ['village.guihua', GUIHUA],
    ['town.shouchang', SHOUCHANG],
    ['discipline', '330182'],
  ] as const) {
    const page = await county.staff(who).get(`/desk/steward?place=${place}`, headers)
    expect([who, page.status, page.text.includes(red)]).toEqual([who, 200, true])
  }
  expect((await county.staff('village.guihua').get('/desk/steward', headers)).status).toBe(200)
  expect((await county.staff('town.qiantan').get(`/desk/steward?place=${SHOUCHANG}`)).status).toBe(404)
  expect((await county.staff('town.qiantan').get(`/desk/steward?place=${QIANTAN}`, headers)).text).toContain(
    red.replace('1', '0'),
  )
})
