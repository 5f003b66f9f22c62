import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000

async function addDoor(doorCode: string, grid: string, flag?: string): Promise<string> {
  const id = newId()
  const village = county.staff('village.guihua')
  const body = { id, gridCode: grid, doorCode, doorText: `桂花路${doorCode}号`, consent: 'law' }
  expect((await village.post('/api/v1/households', body)).status).toBe(201)
  if (flag) await village.post(`/api/v1/households/${id}/flags`, { id: newId(), kind: flag })
  return id
}
const visit = (householdId: string) =>
  county.staff('grid.guihua').send('PUT', `/api/v1/sync/records/${newId()}`, {
    kind: 'visit',
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${GUIHUA}001`,
    householdId,
    outcome: 'reached',
  })
const page = async (who: Parameters<TestCounty['staff']>[0], query = '') =>
  (await county.staff(who).get(`/desk/due-visits${query}`)).text

test('key households are listed by when they are to be seen, late first, over all key households of the place', async () => {
  const begun = county.now()
  const [seen, never, other] = [
    await addDoor('1', `${GUIHUA}001`, 'elder-alone'),
    await addDoor('2', `${GUIHUA}001`, 'elder-alone'),
    await addDoor('3', `${GUIHUA}002`, 'elder-alone'),
  ]
  const plain = await addDoor('4', `${GUIHUA}001`)
  county.setNow(new Date(begun.getTime() + DAY_MS))
  await visit(seen)
  county.setNow(new Date(begun.getTime() + 2 * DAY_MS))
  const village = await page('village.guihua')
  const at = (id: string) => village.indexOf(`/desk/households/${id}"`)
  expect(at(never)).toBeGreaterThan(0)
  expect(at(seen)).toBeGreaterThan(Math.max(at(never), at(other)))
  expect(at(plain)).toBe(-1)
  expect(village).toContain('重点户 3 户，2 户过了日子没走访')
  expect(village).toContain(`/desk/due-visits?place=${GUIHUA}001`)
  expect(await page('town.shouchang')).toContain(`/desk/due-visits?place=${GUIHUA}"`)
  const grid = await page('grid.guihua2')
  expect(grid).toContain(other)
  expect(grid).not.toContain(never)
  for (const place of [SHOUCHANG, `${GUIHUA}001`])
    expect((await county.staff('grid.guihua2').get(`/desk/due-visits?place=${place}`)).status).toBe(404)
  expect((await county.staff('auditor').get('/desk/due-visits')).status).toBe(403)
})
