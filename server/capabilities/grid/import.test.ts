import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

type Ring = [number, number][]
let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const box = (x: number, width = 0.01): Ring => [
  [x, 29],
  [x + width, 29],
  [x + width, 29.01],
  [x, 29.01],
  [x, 29],
]
const grid = (properties: object, ring: Ring) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const file = (...features: object[]) => ({ type: 'FeatureCollection', features })
const send = (geojson: unknown, more: object = {}) =>
  county.staff('town.shouchang').post('/api/v1/grid-imports', {
    id: newId(),
    validOn: '2026-11-01',
    reason: '县里的勘界成果',
    crs: 'WGS-84',
    geojson,
    ...more,
  })
const stored = () =>
  asSystem(county, (tx) =>
    tx
      .selectFrom('grid_version')
      .selectAll()
      .where('code', 'like', `${GUIHUA}%`)
      .where('retired_at', 'is', null)
      .orderBy('code')
      .execute(),
  )

test('a file that cannot be taken is answered with what is wrong in it, and where', async () => {
  const one = grid({ code: `${GUIHUA}001`, name: '一' }, box(119))
  const answers: [unknown, string, string?][] = [
    ['word', 'geojson.malformed'],
    [{ type: 'Feature' }, 'geojson.malformed'],
    [file(), 'geojson.empty'],
    [{ ...file(one), crs: { type: 'name', properties: { name: 'EPSG:3857' } } }, 'geojson.crs'],
    [file(one, { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } }), 'geojson.feature', 'geometry'],
    [file(grid({ code: '330183109257001' }, box(119))), 'geojson.feature', 'other-county'],
    [file(grid({ code: `${PEISHI}001` }, box(119))), 'geojson.feature', 'reach'],
    [file(grid({ code: '12' }, box(119))), 'geojson.feature', 'code'],
    [file(one, one), 'geojson.feature', 'twice'],
    [
      file(grid({ code: `${GUIHUA}001` }, [...box(119).slice(0, 3), ['a', 1] as never])),
      'geojson.feature',
      'coordinates',
    ],
    [
      file(
        grid({ code: `${GUIHUA}001` }, [
          [119, 29],
          [119.01, 29.01],
          [119.01, 29],
          [119, 29.015],
          [119, 29],
        ]),
      ),
      'grid.not-tiled',
      'self-crossing',
    ],
    [file(one, grid({ code: `${GUIHUA}002` }, box(119.011))), 'grid.not-tiled', 'overlap'],
  ]
  for (const [geojson, code, kind] of answers) {
    const { status, body } = await send(geojson)
    expect([status, body.code, body.params?.kind], JSON.stringify(body)).toEqual([422, code, kind])
    expect(body.title).not.toContain('undefined')
  }
  expect(await stored()).toHaveLength(0)
})

test('rings that run the wrong way are turned and said so; new grids get their numbers; twice does it once', async () => {
  const geojson = file(
    grid({ village: GUIHUA, name: '东' }, box(119.01)),
    grid({ village: GUIHUA, name: '西' }, box(119).reverse()),
  )
  const id = newId()
  expect((await send(geojson, { id })).body).toMatchObject({ grids: 2, turned: 1, repeated: false, villages: [GUIHUA] })
  expect((await send(geojson, { id })).body.repeated).toBe(true)
  expect((await stored()).map(({ code, name }) => [code.slice(12), name])).toEqual([
    ['001', '西'],
    ['002', '东'],
  ])
})

test('GCJ-02 and BD-09 are stored as WGS-84, with what was given beside it', async () => {
  const codes = [`${GUIHUA}001`, `${GUIHUA}002`]
  const given = file(...codes.map((code, i) => grid({ code, name: code }, box(119 + i / 100))))
  for (const crs of ['GCJ-02', 'BD-09'] as const) {
    expect((await send(given, { crs })).status).toBe(201)
    const [row] = await stored()
    const { coordinates } = (row?.polygon ?? { coordinates: [] }) as unknown as { coordinates: Ring[] }
    const [lon = 0, lat = 0] = coordinates[0]?.[0] ?? []
    expect(row).toMatchObject({ crs, raw: box(119) })
    // GCJ-02 lies some five hundred metres off here, BD-09 more than a kilometre.
    expect(Math.hypot(lon - 119, lat - 29)).toBeGreaterThan(crs === 'GCJ-02' ? 0.003 : 0.008)
  }
})

test('a draft is kept with its faults; a village cadre may import nothing', async () => {
  const torn = file(grid({ code: `${GUIHUA}001` }, box(119)), grid({ code: `${GUIHUA}002` }, box(119.02)))
  expect((await send(torn, { draft: true })).body).toMatchObject({ draft: true, faults: 1 })
  const body = { id: newId(), validOn: '2026-11-01', reason: '试试', crs: 'WGS-84', geojson: torn }
  expect((await county.staff('village.guihua').post('/api/v1/grid-imports', body)).status).toBe(403)
})
