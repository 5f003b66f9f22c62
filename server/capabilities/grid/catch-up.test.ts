import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { COUNTY, GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  county.setNow(new Date('2026-11-16T02:00:00Z'))
  const row = (n: number, west: number) => ({
    county: COUNTY,
    code: `${GUIHUA}00${n}`,
    change_id: newId(),
    valid_from: '2019-01-01',
    recorded_at: new Date('2019-01-01T00:00:00Z'),
    name: `网格${n}`,
    name_en: `Grid ${n}`,
    polygon: JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [west, 29],
          [west + 0.01, 29],
          [west + 0.01, 29.01],
          [west, 29.01],
          [west, 29],
        ],
      ],
    }),
  })
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_version')
      .values([row(1, 119), row(2, 119.01)])
      .execute(),
  )
})
afterAll(() => county.close())

const places = async () => {
  const rows = await asSystem(county, (tx) =>
    tx
      .selectFrom('place')
      .select(['code', 'name'])
      .where('parent', '=', GUIHUA)
      .where('valid_to', 'is', null)
      .orderBy('code')
      .execute(),
  )
  return rows.map(({ code, name }) => `${code.slice(12)} ${name}`)
}
const audits = () =>
  asSystem(county, (tx) => tx.selectFrom('audit_entry').select('id').where('verb', '=', 'grid.posts-passed').execute())

test('a change that was dated ahead takes effect by itself on the county’s own day, once', async () => {
  const town = county.staff('town.shouchang')
  const split = {
    id: newId(),
    validOn: '2026-11-20',
    reason: '人口变动',
    code: `${GUIHUA}001`,
    line: [
      [119.005, 29],
      [119.005, 29.01],
    ],
    parts: [
      { name: '西片', nameEn: 'West' },
      { name: '东片', nameEn: 'East' },
    ],
  }
  const done = await town.post(`/api/v1/villages/${GUIHUA}/grid-splits`, split)
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  await county.run('grids-follow')
  expect((await places()).map((one) => one.slice(0, 3))).toEqual(['001', '002'])
  // The last minute of the day before; in UTC it is not yet the twentieth for eight hours more.
  county.setNow(new Date('2026-11-19T15:59:00Z'))
  await county.run('grids-follow')
  expect((await places()).map((one) => one.slice(0, 3))).toEqual(['001', '002'])
  county.setNow(new Date('2026-11-19T16:07:00Z'))
  await county.run('grids-follow')
  expect(await places()).toEqual(['002 网格2', '003 西片', '004 东片'])
  const passed = await audits()
  expect(passed.length).toBe(1)
  await county.run('grids-follow')
  county.setNow(new Date('2026-11-21T16:07:00Z'))
  await county.run('grids-follow')
  expect([await places(), await audits()]).toEqual([['002 网格2', '003 西片', '004 东片'], passed])
})
