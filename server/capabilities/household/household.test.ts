import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'
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
