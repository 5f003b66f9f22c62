import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import { restsBetween } from './rests.ts'

const calendar = compileCalendar({
  utcOffset_minutes: 480,
  hours: [{ from: '08:30', to: '17:30' }],
  days: { '2026-10-01': 'holiday', '2026-10-02': 'holiday', '2026-10-10': 'workday' },
  publishedYears: [2026],
})
const at = (local: string) => Date.parse(`${local}+08:00`)
const days = (from: string, to: string) =>
  restsBetween(calendar, at(from), at(to)).map(({ from_ms, to_ms, days: count, holiday }) => [
    new Date(from_ms + 8 * 3_600_000).toISOString().slice(5, 10),
    new Date(to_ms + 8 * 3_600_000).toISOString().slice(5, 10),
    count,
    holiday,
  ])

describe('days of rest between two steps', () => {
  test('are none within a working week, nor on the day of a step itself', () => {
    expect(days('2026-11-16T09:00', '2026-11-20T17:00')).toEqual([])
    expect(days('2026-11-21T09:00', '2026-11-21T20:00')).toEqual([])
  })

  test('are the weekend between Friday and Monday', () => {
    expect(days('2026-11-20T17:00', '2026-11-23T08:00')).toEqual([['11-21', '11-22', 2, false]])
  })

  test('join a holiday with the weekend after it, and leave out a Saturday that is worked', () => {
    expect(days('2026-09-30T17:00', '2026-10-12T08:00')).toEqual([
      ['10-01', '10-04', 4, true],
      ['10-11', '10-11', 1, false],
    ])
  })
})
