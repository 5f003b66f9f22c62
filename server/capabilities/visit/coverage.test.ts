import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, COUNTY, GUIHUA, SHIBAQIAO, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
let round = ''
const doors = Array.from({ length: 6 }, () => newId())
beforeAll(async () => {
  county = await openCounty()
  for (const [n, id] of doors.entries()) {
    const village = n < 4 ? GUIHUA : SHIBAQIAO
    const gridCode = `${village}00${(n % 2) + 1}`
    const body = { id, gridCode, doorCode: `${n}`, doorText: `第${n}户门口`, consent: 'law', head: '叶根土' }
    await county.staff('town.shouchang').post('/api/v1/households', body)
  }
  round = await drawn({ name: '走村不漏户', placeCode: SHOUCHANG, beginsOn: '2026-11-10', dueOn: '2026-12-10' })
  await visit(doors[0], 'reached')
  await visit(doors[2], 'refused')
  await visit(doors[1], 'phoned')
})
afterAll(() => county.close())

const browserOf = (who: AccountName) => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  return browser
}
const drawn = async (fields: Record<string, string>): Promise<string> => {
  const town = browserOf('town.shouchang')
  await town.get('/desk/rounds/new')
  return (await town.submit('/desk/rounds', fields)).location ?? ''
}
const visit = async (householdId: string | undefined, outcome: string) => {
  const n = doors.indexOf(householdId ?? '')
  const done = await county.staff('town.shouchang').send('PUT', `/api/v1/sync/records/${newId()}`, {
    kind: 'visit',
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${n < 4 ? GUIHUA : SHIBAQIAO}00${(n % 2) + 1}`,
    householdId,
    outcome,
  })
  expect(done.status, done.text).toBe(201)
}
const seen = async (who: AccountName, url: string) => await browserOf(who).get(url)

test('a round is told as reached over listed from the town down to the door, each reason by itself', async () => {
  const town = (await seen('town.shouchang', round)).text
  expect(town).toContain('1 / 6')
  expect(town).toContain(`place=${GUIHUA}`)
  expect(town).toContain('<svg class="map-plot')
  expect(town).toContain('2026年11月10日'.slice(5))
  const village = (await seen('town.shouchang', `${round}?place=${GUIHUA}`)).text
  expect(village).toContain('1 / 2')
  expect(village).toContain('0 / 2')
  const grid = (await seen('grid.guihua', `${round}?place=${GUIHUA}001`)).text
  expect(grid).toContain('第2户门口')
  expect(grid).toContain('不愿见')
  expect(grid).not.toContain('第0户门口')
  expect(grid).toContain('叶*土')
  expect(grid).not.toContain('叶根土')
})

test('the reader begins at home, and other places cannot be asked for', async () => {
  expect((await seen('village.guihua', round)).text).toContain('1 / 4')
  expect((await seen('village.guihua', `${round}?place=${SHIBAQIAO}`)).status).toBe(404)
  expect((await seen('town.qiantan', round)).status).toBe(404)
  expect((await seen('grid.guihua', `${round}?place=${GUIHUA}002`)).status).toBe(404)
  expect((await seen('centre', `${round}?place=${COUNTY}`)).status).toBe(404)
  expect((await seen('committee.guihua', round)).status).toBe(403)
})

test('over all rounds of a span a household counts once, and was reached if any round reached it', async () => {
  await drawn({ name: '周三走访', placeCode: GUIHUA, beginsOn: '2026-10-01', dueOn: '2026-11-15' })
  const county_ = (await seen('centre', '/desk/round-coverage')).text
  expect(county_).toContain('1 / 6')
  expect((await seen('centre', '/desk/round-coverage?from=2026-10-01&to=2026-10-31')).text).toContain('0 / 4')
  expect((await seen('centre', '/desk/round-coverage?from=2025-10-01&to=2025-10-31')).text).toContain('没有走访名单')
  expect((await seen('centre', '/desk/round-coverage?from=2026-10-01&to=2025-10-31')).status).toBe(422)
})

test('the sheet carries the same numbers, with room to write beside each door', async () => {
  const sheet = (await seen('village.guihua', `${round}/sheet?place=${GUIHUA}&size=a3`)).text
  expect(sheet).toContain('paper-a3')
  expect(sheet).toContain('1 / 4')
  const grid = (await seen('grid.guihua', `${round}/sheet?place=${GUIHUA}001`)).text
  expect(grid).toContain('第2户门口')
  expect(grid).toContain('走访人')
  expect((await seen('centre', '/desk/round-coverage/sheet?size=a4')).text).toContain('1 / 6')
})
