import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { actIn } from '#platform/http/act.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { COUNTY, GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { type FindGrid, gridFinder } from './index.ts'

let county: TestCounty
let findGrid: FindGrid
beforeAll(async () => {
  county = await openCounty()
  findGrid = gridFinder()
})
afterAll(() => county.close())

/** The remembered county comes with a map; a county that has loaded none yet has not. */
async function forgetMaps(): Promise<void> {
  const owner = openDatabase(county.database.ownerUrl, 1)
  await inTransaction(owner.db, reach({ reader: 'system' }), (tx) => tx.deleteFrom('place_map').execute())
  await owner.close()
}

const find = (village: string, lon: number, lat: number) =>
  actIn(county.floor, ANONYMOUS, 'test', (context) => findGrid(context, village, { lon, lat }))

/** Squares of a hundredth of a degree side by side, rings clockwise as the county's map has them. */
async function drawMap(validFrom: string, codes: string[]): Promise<void> {
  const square = (i: number): [number, number][] => {
    const [x, y] = [119 + i * 0.01, 29]
    return [
      [x, y],
      [x, y + 0.01],
      [x + 0.01, y + 0.01],
      [x + 0.01, y],
      [x, y],
    ]
  }
  const topology = {
    type: 'Topology',
    arcs: codes.map((_, i) => square(i)),
    objects: {
      grids: { type: 'GeometryCollection', geometries: codes.map((id, i) => ({ type: 'Polygon', id, arcs: [[i]] })) },
    },
  }
  const owner = openDatabase(county.database.ownerUrl, 1)
  await inTransaction(owner.db, reach({ reader: 'system' }), (tx) =>
    tx
      .insertInto('place_map')
      .values({ county: COUNTY, valid_from: validFrom, topology: JSON.stringify(topology) })
      .execute(),
  )
  await owner.close()
}

describe('the grid of a point', () => {
  test('is unknown without a map, found on it, unknown outside of the village, and found on a newer map', async () => {
    await forgetMaps()
    expect(await find(GUIHUA, 119.005, 29.005)).toBeUndefined()
    await drawMap('2020-01-01', [`${GUIHUA}001`, `${GUIHUA}002`, `${SHIBAQIAO}001`])
    expect(await find(GUIHUA, 119.005, 29.005)).toBe(`${GUIHUA}001`)
    expect(await find(GUIHUA, 119.015, 29.005)).toBe(`${GUIHUA}002`)
    expect(await find(GUIHUA, 119.025, 29.005)).toBeUndefined()
    expect(await find(SHIBAQIAO, 119.025, 29.005)).toBe(`${SHIBAQIAO}001`)
    expect(await find(GUIHUA, 120, 30)).toBeUndefined()
    await drawMap('2026-01-01', [`${GUIHUA}002`, `${GUIHUA}001`])
    expect(await find(GUIHUA, 119.005, 29.005)).toBe(`${GUIHUA}002`)
  })
})
