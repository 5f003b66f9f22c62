import { expect, test } from 'vitest'
import { readPlaces } from '#seed/places.ts'
import { measureWarnings } from '../../../bench/warnings/measure.ts'

const SOME = 40

test('the playbook’s rules catch nearly every planted wrong, and say little of honest villages', async () => {
  const villages = readPlaces().villages.map(({ code }) => code)
  const measured = await measureWarnings(villages.slice(0, SOME), 7)
  expect(measured.perPattern.length).toBeGreaterThanOrEqual(40)
  expect(measured.perPattern.filter(({ planted }) => planted === 0)).toEqual([])
  expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  expect(measured.falseAYear).toBeLessThanOrEqual(1)
  // Honest records hold exceptions: who never errs was not measured.
  expect(measured.falseAYear).toBeGreaterThan(0)
})
