import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { COUNTY, GUIHUA, PEISHI } from '#testing/world.ts'

const page = { accept: 'text/html' }
let county: TestCounty
const square = (x: number, gap = 0) => [
  [119 + x, 29],
  [119.01 + x - gap, 29],
  [119.01 + x - gap, 29.01],
  [119 + x, 29.01],
  [119 + x, 29],
]
const version = (code: string, ring: number[][], more: object = {}) => ({
  county: COUNTY,
  code,
  change_id: newId(),
  valid_from: '2019-01-01',
  recorded_at: new Date('2019-01-01T00:00:00Z'),
  name: `网格${code.slice(-1)}`,
  name_en: `Grid ${code.slice(-1)}`,
  polygon: JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
  ...more,
})
beforeAll(async () => {
  county = await openCounty()
  await asSystem(county, async (tx) => {
    await tx
      .insertInto('grid_version')
      .values([version(`${GUIHUA}001`, square(0)), version(`${GUIHUA}002`, square(0.01))])
      .execute()
    const post = (role: string, person_name: string, phone: string) => ({
      county: COUNTY,
      id: newId(),
      grid_code: `${GUIHUA}001`,
      role,
      person_name,
      phone,
      valid_from: '2019-01-01',
      body_hash: Buffer.alloc(32),
    })
    const head = post('head', '陈国梁', '0571-00001111')
    await tx
      .insertInto('grid_post')
      .values([head, post('full-time', '叶小燕', '19900000001')])
      .execute()
    await tx
      .insertInto('grid_leave')
      .values({
        county: COUNTY,
        id: newId(),
        post_id: head.id,
        grid_code: `${GUIHUA}001`,
        from_on: '2026-11-10',
        to_on: '2026-11-20',
        deputy_name: '方秀琴',
        deputy_phone: '0571-00002222',
      })
      .execute()
  })
})
afterAll(() => county.close())

test('a grid’s page names those on duty, deputies in their place, and the supervision telephone; its card prints', async () => {
  const { status, text } = await county.anyone().get(`/g/${GUIHUA}001`, page)
  expect(status).toBe(200)
  for (const word of ['方秀琴', '0571-00002222', '代陈国梁', '叶小燕', '19900000001', '监督电话'])
    expect(text).toContain(word)
  expect(text).not.toContain('0571-00001111')
  expect((await county.anyone().get(`/g/${GUIHUA}001/door-card`, page)).text).toContain('<svg')
  expect((await county.anyone().get(`/g/${GUIHUA}009`, page)).status).toBe(404)
})

test('the desk sees its grids tiled, and which of them lack somebody', async () => {
  const { text } = await county.staff('village.guihua').get('/desk/grids', page)
  expect(text).toContain('2 个网格，0 处边界问题')
  expect(text).toContain('2 件要办')
  expect((await county.staff('village.peishi').get('/desk/grids', page)).text).toContain('0 个网格')
  expect((await county.staff('admin').get('/desk/grids', page)).status).toBe(403)
  expect(PEISHI).not.toBe(GUIHUA)
})

test('a border that was drawn otherwise later is shown as it was on a day, and exported as GeoJSON', async () => {
  await asSystem(county, async (tx) => {
    await tx
      .updateTable('grid_version')
      .set({ retired_at: new Date('2026-06-01T00:00:00Z') })
      .where('code', '=', `${GUIHUA}002`)
      .execute()
    const recorded_at = new Date('2026-06-01T00:00:00Z')
    await tx
      .insertInto('grid_version')
      .values([
        version(`${GUIHUA}002`, square(0.01), { recorded_at, valid_to: '2026-05-01' }),
        version(`${GUIHUA}002`, square(0.02), { recorded_at, valid_from: '2026-05-01' }),
      ])
      .execute()
  })
  const village = county.staff('village.guihua')
  const west = async (on: string) =>
    JSON.parse((await village.get(`/desk/grids.geojson?on=${on}`)).text).features[1].geometry.coordinates[0][0][0]
  expect(await west('2026-04-30')).toBe(119.01)
  expect(await west('2026-05-01')).toBe(119.02)
  expect((await village.get('/desk/grids', page)).text).not.toContain('，0 处边界问题')
})
