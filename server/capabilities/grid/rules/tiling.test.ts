import { describe, expect, test } from 'vitest'
import type { Point } from './ring.ts'
import { checkOutside, checkRings, checkTiling, type Tile } from './tiling.ts'

const COUNTY = '330182'
const square = (x: number, y: number, side = 1): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const at = (n: number, ring: Point[]): Tile => ({
  code: `33018210925700${n}`,
  ring: ring.map(([x, y]) => [119 + x / 100, 29 + y / 100] as const),
})
const kinds = (tiles: Tile[], tolerance = 5) => checkTiling(tiles, tolerance).map(({ kind }) => kind)

describe('tiles', () => {
  test('side by side, and with a corner on a neighbour’s straight border, have no fault', () => {
    expect(kinds([at(1, square(0, 0)), at(2, square(1, 0)), at(3, square(0, 1))])).toEqual([])
    const tall = at(3, [
      [1, 0],
      [2, 0],
      [2, 2],
      [1, 2],
      [1, 0],
    ])
    expect(kinds([at(1, square(0, 0)), at(2, square(0, 1)), tall])).toEqual([])
  })

  test('with a shift within the tolerance are one, beyond it are torn', () => {
    const shifted = (by: number) =>
      at(
        2,
        square(1, 0).map(([x, y]) => [x + by, y] as const),
      )
    expect(kinds([at(1, square(0, 0)), shifted(0.002)], 5)).toEqual([])
    expect(kinds([at(1, square(0, 0)), shifted(0.05)], 5)).not.toEqual([])
  })

  test('that leave a hole are named with the place of the hole', () => {
    const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1)
    const [gap, ...more] = checkTiling(
      ring.map(([x, y], n) => at(n + 1, square(x, y))),
      5,
    )
    expect(more).toEqual([])
    expect(gap).toMatchObject({ kind: 'gap' })
    expect(gap?.at[0]).toBeGreaterThanOrEqual(119.01)
    expect(gap?.codes).toHaveLength(4)
  })

  test('that hold the same ground twice are named', () => {
    expect(kinds([at(1, square(0, 0)), at(2, square(0, 0))])).toContain('overlap')
    expect(kinds([at(1, square(0, 0)), at(2, square(0.5, 0.5))])).not.toEqual([])
  })
})

describe('rings', () => {
  const kindsOf = (tile: Tile) => checkRings([tile], COUNTY).map(({ kind }) => kind)
  test('that cross themselves, run the wrong way, stand open or belong elsewhere are named', () => {
    expect(kindsOf(at(1, square(0, 0)))).toEqual([])
    expect(
      kindsOf(
        at(1, [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ]),
      ),
    ).toEqual(['self-crossing'])
    expect(kindsOf(at(1, square(0, 0).reverse()))).toEqual(['winding'])
    expect(kindsOf(at(1, square(0, 0).slice(0, 4)))).toEqual(['not-closed'])
    expect(kindsOf({ ...at(1, square(0, 0)), code: '330183109257001' })).toEqual(['other-county'])
  })
})

test('a split that meets a shared border leaves the outside as it was, and one that leaves ground out does not', () => {
  const before = [at(1, square(0, 0)), at(2, square(1, 0))]
  // The line ends on the border with the neighbour, which keeps its one long stretch there.
  const half = (y: number): Point[] => [
    [0, y],
    [1, y],
    [1, y + 0.5],
    [0, y + 0.5],
    [0, y],
  ]
  const beside = at(2, square(1, 0))
  expect(checkOutside(before, [beside, at(3, half(0)), at(4, half(0.5))], 5)).toEqual([])
  expect(checkOutside(before, [at(3, half(0)), at(4, half(0.5)), beside], 5)).toEqual([])
  const [gone] = checkOutside(before, [beside, at(3, half(0))], 5)
  expect(gone).toMatchObject({ kind: 'outside' })
})
