import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Client } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem, auditOf } from '#testing/sign-in.ts'
import { COUNTY, GUIHUA, PEISHI, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
let town: Client
type Ring = [number, number][]
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const named = (n: number) => ({ name: `网格${n}`, nameEn: `Grid ${n}` })
const act = (own: object) => ({ id: newId(), validOn: '2026-06-01', reason: '人口变动', ...own })
const to = (village: string, resource: string, body: object, as = town) =>
  as.post(`/api/v1/villages/${village}/${resource}`, body)
const standing = (village: string, on = '2026-11-16') =>
  asSystem(county, (tx) =>
    tx
      .selectFrom('grid_version')
      .select(['code', 'name', 'valid_from', 'valid_to', 'polygon'])
      .where('code', 'like', `${village}%`)
      .where('retired_at', 'is', null)
      .where('valid_from', '<=', on)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', on)]))
      .orderBy('code')
      .execute(),
  )
const codes = async (village: string, on?: string) => (await standing(village, on)).map(({ code }) => code.slice(12))

beforeAll(async () => {
  county = await openCounty()
  town = county.staff('town.shouchang')
  const row = (code: string, ring: Ring) => ({
    county: COUNTY,
    code,
    change_id: newId(),
    valid_from: '2019-01-01',
    recorded_at: new Date('2019-01-01T00:00:00Z'),
    name: `网格${code.slice(-1)}`,
    name_en: `Grid ${code.slice(-1)}`,
    polygon: JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
  })
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_version')
      .values([row(`${GUIHUA}001`, box(119, 29, 119.01, 29.01)), row(`${GUIHUA}002`, box(119.01, 29, 119.02, 29.01))])
      .execute(),
  )
  const door = (n: number, lon: number) => ({
    id: newId(),
    gridCode: `${GUIHUA}001`,
    doorCode: `${n}`,
    doorText: `${n}号`,
    consent: 'none',
    lon,
    lat: 29.005,
  })
  for (const [n, lon] of [
    [1, 119.001],
    [2, 119.009],
  ] as const)
    expect((await county.staff('village.guihua').post('/api/v1/households', door(n, lon))).status).toBe(201)
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_post')
      .values(
        ['head', 'full-time'].map((role) => ({
          county: COUNTY,
          id: newId(),
          grid_code: `${GUIHUA}001`,
          role,
          person_name: '叶小燕',
          phone: '19900000001',
          valid_from: '2019-01-01',
          body_hash: Buffer.alloc(32),
        })),
      )
      .execute(),
  )
})
afterAll(() => county.close())

const CUT: Ring = [
  [119.004, 28.99],
  [119.004, 29.02],
]

describe('a village’s grids', () => {
  test('are split once, however often it is sent; households, posts and accounts go with the ground', async () => {
    const body = act({ code: `${GUIHUA}001`, line: CUT, parts: [named(3), named(4)] })
    const first = await to(GUIHUA, 'grid-splits', body)
    expect(first.status, first.text).toBe(201)
    expect(first.body).toMatchObject({
      before: [`${GUIHUA}001`],
      after: [`${GUIHUA}003`, `${GUIHUA}004`],
      repeated: false,
    })
    expect((await to(GUIHUA, 'grid-splits', body)).body.repeated).toBe(true)
    expect((await to(GUIHUA, 'grid-splits', { ...body, reason: '别的' })).body.code).toBe('same-id-other-content')
    expect(await codes(GUIHUA)).toEqual(['002', '003', '004'])
    expect(await codes(GUIHUA, '2026-05-31')).toEqual(['001', '002'])
    const { body: list } = await county.staff('village.guihua').get('/api/v1/households')
    expect(list.households.map((one: { gridCode: string }) => one.gridCode.slice(12))).toEqual(['003', '004'])
    const [account, posts] = await asSystem(county, async (tx) => [
      await tx.selectFrom('account').select('unit').where('name', '=', 'grid.guihua').executeTakeFirstOrThrow(),
      await tx.selectFrom('grid_post').select('grid_code').where('valid_to', 'is', null).execute(),
    ])
    expect(account.unit).toBe(`${GUIHUA}004/grid`)
    expect(posts.map(({ grid_code }) => grid_code.slice(12))).toEqual(['004', '004'])
    expect((await auditOf(county, body.id)).map(({ verb }) => verb)).toEqual(['grid.split'])
  })

  test('are changed by town and centre only, and only their own', async () => {
    const body = () => act({ code: `${GUIHUA}002`, name: '新桥网格', nameEn: 'New Bridge' })
    expect((await to(GUIHUA, 'grid-renamings', body(), county.staff('village.guihua'))).status).toBe(403)
    expect((await to(GUIHUA, 'grid-renamings', body(), county.staff('leader.shouchang'))).status).toBe(403)
    expect((await to(GUIHUA, 'grid-renamings', body(), county.anyone())).status).toBe(401)
    expect((await to(GUIHUA, 'grid-renamings', body(), county.staff('town.qiantan'))).status).toBe(404)
    expect((await to(PEISHI, 'grid-renamings', body())).status).toBe(404)
    expect((await to(SHIBAQIAO, 'grid-renamings', body())).body.code).toBe('grid.not-then')
    expect((await to(GUIHUA, 'grid-renamings', body(), county.staff('centre'))).status).toBe(201)
    expect((await standing(GUIHUA)).find(({ code }) => code.endsWith('002'))?.name).toBe('新桥网格')
  })

  test('merge under a new number; the old ones are not given again', async () => {
    const { body } = await to(
      GUIHUA,
      'grid-mergers',
      act({ validOn: '2026-07-01', codes: [`${GUIHUA}003`, `${GUIHUA}004`], into: named(5) }),
    )
    expect(body.after).toEqual([`${GUIHUA}005`])
    expect(await codes(GUIHUA)).toEqual(['002', '005'])
    const ring = (await standing(GUIHUA))[1]?.polygon as unknown as { coordinates: Ring[] }
    expect(Math.min(...(ring.coordinates[0] ?? []).map(([lon]) => lon))).toBe(119)
    expect(
      (
        await to(
          GUIHUA,
          'grid-mergers',
          act({ validOn: '2026-07-01', codes: [`${GUIHUA}001`, `${GUIHUA}005`], into: named(6) }),
        )
      ).status,
    ).toBe(409)
  })

  test('get a new border between two, and a corner moved in both; what would tear is refused with its place', async () => {
    const pair = { codes: [`${GUIHUA}005`, `${GUIHUA}002`] }
    const line = [
      [119.012, 28.99],
      [119.011, 29.005],
      [119.012, 29.02],
    ]
    expect((await to(GUIHUA, 'grid-borders', act({ validOn: '2026-08-01', ...pair, line }))).body.after).toHaveLength(2)
    const moves = [{ from: [119.011, 29.005], to: [119.013, 29.006] }]
    expect((await to(GUIHUA, 'grid-borders', act({ validOn: '2026-08-01', moves }))).status).toBe(201)
    const outward = act({ validOn: '2026-08-02', moves: [{ from: [119, 29], to: [118.99, 29] }] })
    const refused = await to(GUIHUA, 'grid-borders', outward)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'grid.not-tiled', params: { kind: 'outside', faults: 1 } })
    expect(refused.body.title).toContain('外边界变了')
    const draft = await to(GUIHUA, 'grid-borders', { ...outward, draft: true })
    expect(draft.body).toMatchObject({ draft: true, violations: [{ kind: 'outside' }] })
    expect((await standing(GUIHUA)).every(({ valid_from }) => valid_from < '2026-08-02')).toBe(true)
    const twisted = act({ validOn: '2026-08-02', moves: [{ from: [119.013, 29.006], to: [118.98, 29.006] }] })
    expect((await to(GUIHUA, 'grid-borders', twisted)).body.code).toBe('grid.not-tiled')
  })

  test('are corrected late: a change gets its right day or is taken out, unless something rests on it', async () => {
    const rename = act({ validOn: '2026-09-01', code: `${GUIHUA}005`, name: '错名', nameEn: 'Wrong' })
    expect((await to(GUIHUA, 'grid-renamings', rename)).status).toBe(201)
    const correct = (change: string, own: object) =>
      to(GUIHUA, `grid-changes/${change}/corrections`, { id: newId(), reason: '记错了', ...own })
    expect((await correct(rename.id, { validOn: '2026-10-01' })).status).toBe(201)
    const nameOn = async (on: string) => (await standing(GUIHUA, on)).find(({ code }) => code.endsWith('005'))?.name
    expect([await nameOn('2026-09-15'), await nameOn('2026-10-02')]).toEqual(['网格5', '错名'])
    expect((await correct(rename.id, {})).status).toBe(201)
    expect(await nameOn('2026-10-02')).toBe('网格5')
    expect((await correct(rename.id, {})).body.code).toBe('grid.taken-out')
    const { body } = await county.staff('town.shouchang').get('/desk/grids.geojson?on=2026-06-15')
    expect(
      body?.features?.length ?? JSON.parse((await town.get('/desk/grids.geojson?on=2026-06-15')).text).features.length,
    ).toBe(3)
  })

  test('are numbered from west to east, then north to south, when drawn for the first time', async () => {
    const grids = [
      { ...named(1), ring: box(119.11, 29.1, 119.12, 29.12) },
      { ...named(2), ring: box(119.1, 29.1, 119.11, 29.11) },
      { ...named(3), ring: box(119.1, 29.11, 119.11, 29.12) },
    ]
    const { body, status } = await to(SHIBAQIAO, 'grid-drawings', act({ grids }))
    expect(status, JSON.stringify(body)).toBe(201)
    expect((await standing(SHIBAQIAO)).map(({ name }) => name)).toEqual(['网格3', '网格2', '网格1'])
    const over = act({ grids: [{ ...named(4), ring: box(119.115, 29.1, 119.13, 29.12) }] })
    expect((await to(SHIBAQIAO, 'grid-drawings', over)).body.code).toBe('grid.not-tiled')
  })
})
