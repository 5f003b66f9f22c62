import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type Cases, makeCases } from '#testing/matrix-cases.ts'
import { keyOf, runMatrix } from '#testing/matrix-run.ts'
import { MATRIX } from '#testing/matrix-table.ts'

const LAYERS = [
  ['both layers', { code: true, rows: true }, false],
  ['row security alone', { code: false, rows: true }, true],
  ['the code alone', { code: true, rows: false }, true],
] as const

describe.each(LAYERS)('with %s', (_name, layers, readsOnly) => {
  let county: TestCounty
  let cases: Cases
  beforeAll(async () => {
    county = await openCounty({ layers })
    cases = await makeCases(county)
  })
  afterAll(() => county.close())

  test('every route answers every role in every relation as the oracle says', { timeout: 600_000 }, async () => {
    const outcome = await runMatrix(county, cases, readsOnly)
    expect(outcome.wrongAllows).toEqual([])
    expect(outcome.wrongDenies).toEqual([])
    expect([...new Set(outcome.unaudited)]).toEqual([])
    for (const relation of ['own', 'child', 'parent', 'sibling', 'cousin'])
      expect(
        [...outcome.relations].filter((one) => one.endsWith(` ${relation}`)),
        relation,
      ).not.toEqual([])
  })

  test('no route is missing from the table, and no line of it is without a route', () => {
    expect(county.app.routeBook.map(keyOf).sort()).toEqual(Object.keys(MATRIX).sort())
  })
})
