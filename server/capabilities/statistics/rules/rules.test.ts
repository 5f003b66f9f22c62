import { describe, expect, test } from 'vitest'
import { FATES } from '../schema.ts'
import { addMonths, begun, monthsOf, periodAround, readMonths, readPeriod, shifted, yearBefore } from './period.ts'
import { rateOf, workedMinutes } from './rates.ts'
import { added, type Count, fates, type Tally, unsettled } from './tally.ts'

const RULES = { rateLeast: 10, perfectLeast: 30 }
const count = (tally: Tally, now = { open: 0, late: 0, awaiting: 0 }): Count => ({ tally, now })

describe('a period', () => {
  test.each([
    ['2026-11', '2026-11', '2026-11'],
    ['2026-Q4', '2026-10', '2026-12'],
    ['2026-H1', '2026-01', '2026-06'],
    ['2026', '2026-01', '2026-12'],
  ])('%s has whole months', (key, first, last) => {
    expect(readPeriod(key)).toMatchObject({ key, first, last })
  })

  test.each(['2026-13', '2026-00', '2026-Q5', '2026-H0', '1999', '2200', '20261', '', '2026-1', "2026' or 1=1"])(
    '%s is none',
    (key) => expect(() => readPeriod(key)).toThrow('period.malformed'),
  )

  test('has one before and one after, across the year', () => {
    expect(shifted(readPeriod('2026-01'), -1).key).toBe('2025-12')
    expect(shifted(readPeriod('2026-Q4'), 1).key).toBe('2027-Q1')
    expect(shifted(readPeriod('2026-H1'), -1).key).toBe('2025-H2')
    expect(shifted(readPeriod('2026'), -1).key).toBe('2025')
    expect(periodAround('quarter', '2026-12').key).toBe('2026-Q4')
    expect(periodAround('half', '2026-07').key).toBe('2026-H2')
  })

  test('that runs is compared with as many months of the year before', () => {
    const running = begun(readPeriod('2026-H2'), '2026-09')
    expect(running).toEqual({ first: '2026-07', last: '2026-09' })
    expect(running && yearBefore(running)).toEqual({ first: '2025-07', last: '2025-09' })
    expect(begun(readPeriod('2027'), '2026-09')).toBeUndefined()
  })

  test('asked by months is in order and not endless', () => {
    expect(monthsOf(readMonths('2025-11', '2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(() => readMonths('2026-02', '2026-01')).toThrow('period.malformed')
    expect(() => readMonths('2001-01', '2026-01')).toThrow('period.malformed')
    expect(addMonths('2026-01', -13)).toBe('2024-12')
  })
})

describe('a rate', () => {
  test('is not given below the least number of answers; its parts are', () => {
    expect(rateOf('solved', count({ solved: 5, partly: 4 }), RULES)).toMatchObject({
      numerator: 5,
      denominator: 9,
      given: false,
      doubts: [],
    })
    expect(rateOf('solved', count({ solved: 5, partly: 5 }), RULES).given).toBe(true)
  })

  test('of solved counts each "not solved" that reopened the matter, and keeps silence apart', () => {
    const rate = rateOf(
      'solved',
      count({ solved: 12, partly: 2, reopened: 3, 'no-answer': 4 }, { open: 5, late: 0, awaiting: 2 }),
      RULES,
    )
    expect(rate).toMatchObject({ numerator: 12, denominator: 17, silent: 6 })
  })

  test('without one bad answer among many is a question; among few it is chance; no repeat report is none', () => {
    expect(rateOf('solved', count({ solved: 30 }), RULES).doubts).toEqual(['perfect'])
    expect(rateOf('solved', count({ solved: 29 }), RULES).doubts).toEqual([])
    expect(rateOf('repeat', count({ repeat: 40 }), RULES).doubts).toEqual([])
  })

  test('in which more keep silent than answer says so', () => {
    expect(rateOf('solved', count({ solved: 10, 'no-answer': 11 }), RULES).doubts).toEqual(['mostly-silent'])
  })

  test('in time counts what is overdue now as not in time', () => {
    expect(rateOf('in-time', count({ handled: 20, late: 3 }, { open: 4, late: 2, awaiting: 0 }), RULES)).toMatchObject({
      numerator: 17,
      denominator: 22,
      silent: undefined,
    })
  })

  test('of satisfaction asks everybody whose matter ended with or without a word', () => {
    const rate = rateOf('satisfied', count({ solved: 8, partly: 2, 'no-answer': 3, satisfied: 5, fair: 1 }), RULES)
    expect(rate).toMatchObject({ numerator: 5, denominator: 6, silent: 7, given: false })
  })

  test('of repeats is of all reports', () => {
    expect(rateOf('repeat', count({ reported: 20, merged: 2, repeat: 6 }), RULES)).toMatchObject({
      numerator: 6,
      denominator: 24,
    })
  })

  test('average time needs as many as a rate does', () => {
    expect(workedMinutes(count({ handled: 9, 'worked-minutes': 900 }), RULES)).toBeUndefined()
    expect(workedMinutes(count({ handled: 10, 'worked-minutes': 905 }), RULES)).toBe(91)
  })
})

test('each matter went to exactly one place, and what went wrong is counted once', () => {
  const whole = added([
    count({ reported: 10, solved: 3, partly: 1, 'no-answer': 1, merged: 1 }, { open: 4, late: 2, awaiting: 1 }),
    count({ reported: 2, withdrawn: 1 }, { open: 1, late: 0, awaiting: 0 }),
  ])
  const went = fates(whole)
  expect(FATES.reduce((sum, fate) => sum + went[fate], 0)).toBe(12)
  expect(went).toMatchObject({ open: 2, late: 2, awaiting: 1, withdrawn: 1 })
  expect(unsettled(whole)).toBe(4)
})
