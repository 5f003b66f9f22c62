import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkMinutes,
  type CalendarSource,
  compileCalendar,
  endOfDay,
  endOfWorkday,
  isWorkday,
  localDate,
  startOfLocalDay,
  workMinutesBetween,
  yearsWithoutList,
} from './calendar.ts'

const MINUTE_MS = 60_000

const county: CalendarSource = {
  utcOffset_minutes: 480,
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  days: {
    '2025-12-31': 'workday', // Listed though it is a usual Wednesday: must change nothing.
    '2026-01-01': 'holiday',
    '2026-01-02': 'holiday',
    '2026-01-03': 'holiday',
    '2026-01-04': 'workday',
    '2026-02-14': 'workday',
    '2026-02-16': 'holiday',
    '2026-02-17': 'holiday',
  },
  publishedYears: [2025, 2026],
}

/** Walks every minute with nothing but a Date: slow, and shares no line with what it checks. */
function walked(source: CalendarSource, from_ms: number, to_ms: number): number {
  let minutes = 0
  for (let at = from_ms; at < to_ms; at += MINUTE_MS) {
    const wall = new Date(at + source.utcOffset_minutes * MINUTE_MS)
    const date = wall.toISOString().slice(0, 10)
    const usual = wall.getUTCDay() === 0 || wall.getUTCDay() === 6 ? 'holiday' : 'workday'
    if ((source.days[date] ?? usual) === 'holiday') continue
    const later = (source.laterHours ?? []).filter((change) => change.from <= date).at(-1)
    const time = wall.toISOString().slice(11, 16)
    if ((later?.hours ?? source.hours).some(({ from, to }) => from <= time && time < to)) minutes += 1
  }
  return minutes
}

const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, '0')
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`
})
const hours = fc.uniqueArray(clock, { minLength: 2, maxLength: 6 }).map((times) => {
  const sorted = times.slice(0, times.length - (times.length % 2)).sort()
  return sorted.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: sorted[i + 1] ?? '24:00' }] : []))
})
const date = fc
  .integer({ min: Date.UTC(2025, 10, 1) / 86_400_000, max: Date.UTC(2026, 2, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const source: fc.Arbitrary<CalendarSource> = fc.record({
  utcOffset_minutes: fc.constantFrom(480, 0, -300, 345, 330),
  hours,
  days: fc.dictionary(date, fc.constantFrom('holiday', 'workday'), { maxKeys: 40, noNullPrototype: true }),
  publishedYears: fc.constant([2025, 2026]),
  laterHours: fc
    .uniqueArray(fc.record({ from: date, hours }), { maxLength: 2, selector: (change) => change.from })
    .map((changes) => changes.sort((a, b) => (a.from < b.from ? -1 : 1))),
})
const moment = fc.integer({ min: Date.UTC(2025, 9, 15), max: Date.UTC(2026, 3, 15) })
const minute = moment.map((ms) => ms - (ms % MINUTE_MS))

describe('working minutes', () => {
  test('are those that a slow walk over every minute counts', () =>
    fc.assert(
      fc.property(source, minute, fc.integer({ min: 0, max: 12 * 1440 }), (one, from_ms, span) => {
        const to_ms = from_ms + span * MINUTE_MS
        expect(workMinutesBetween(compileCalendar(one), from_ms, to_ms)).toBe(walked(one, from_ms, to_ms))
      }),
      { numRuns: 150 },
    ))

  test('add up: whatever lies between, no second is lost or counted twice', () =>
    fc.assert(
      fc.property(source, moment, moment, moment, (one, a, b, c) => {
        const cal = compileCalendar(one)
        const between = (from: number, to: number): number => workMinutesBetween(cal, from, to)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
        expect(Math.sign(between(Math.min(a, b), Math.max(a, b)))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    ))

  test('added and then measured are the same, and no earlier moment would do', () =>
    fc.assert(
      fc.property(source, minute, fc.integer({ min: 1, max: 30_000 }), (one, from_ms, minutes) => {
        const cal = compileCalendar(one)
        const to_ms = addWorkMinutes(cal, from_ms, minutes)
        expect(workMinutesBetween(cal, from_ms, to_ms)).toBe(minutes)
        expect(workMinutesBetween(cal, from_ms, to_ms - 1)).toBe(minutes - 1)
        expect(isWorkday(cal, to_ms - 1)).toBe(true)
      }),
      { numRuns: 1000 },
    ))

  test('added from within a minute measure the same', () =>
    fc.assert(
      fc.property(source, moment, fc.integer({ min: 1, max: 30_000 }), (one, from_ms, minutes) => {
        const cal = compileCalendar(one)
        expect(workMinutesBetween(cal, from_ms, addWorkMinutes(cal, from_ms, minutes))).toBe(minutes)
      }),
      { numRuns: 500 },
    ))

  test('added in two steps or one, the moment is the same', () =>
    fc.assert(
      fc.property(source, moment, fc.nat(9000), fc.nat(9000), (one, from_ms, a, b) => {
        const cal = compileCalendar(one)
        if (b > 0)
          expect(addWorkMinutes(cal, addWorkMinutes(cal, from_ms, a), b)).toBe(addWorkMinutes(cal, from_ms, a + b))
      }),
      { numRuns: 1000 },
    ))

  test('keep the hours of their day when the hours change', () => {
    const summer = {
      from: '2026-07-01',
      hours: [
        { from: '08:00', to: '12:00' },
        { from: '14:30', to: '18:00' },
      ],
    }
    const cal = compileCalendar({ ...county, laterHours: [summer] })
    const at = (text: string): number => Date.parse(`${text}+08:00`)
    expect(workMinutesBetween(cal, at('2026-06-30T00:00'), at('2026-07-01T00:00'))).toBe(420)
    expect(workMinutesBetween(cal, at('2026-07-01T00:00'), at('2026-07-02T00:00'))).toBe(450)
    expect(addWorkMinutes(cal, at('2026-06-30T17:00'), 31)).toBe(at('2026-07-01T08:31'))
    expect(endOfWorkday(cal, at('2026-06-30T09:00'), 1)).toBe(at('2026-07-01T18:00'))
  })
})

describe('ends of days', () => {
  const cal = compileCalendar(county)
  const at = (text: string): number => Date.parse(`${text}+08:00`)

  test('the day of the start is not counted, weekends and holidays are jumped, make-up days count', () => {
    expect(endOfWorkday(cal, at('2025-12-31T08:00'), 1)).toBe(at('2026-01-04T17:00'))
    expect(endOfWorkday(cal, at('2025-12-31T23:59'), 2)).toBe(at('2026-01-05T17:00'))
    expect(endOfWorkday(cal, at('2026-02-13T10:00'), 1)).toBe(at('2026-02-14T17:00'))
    expect(endOfWorkday(cal, at('2026-02-13T10:00'), 2)).toBe(at('2026-02-18T17:00'))
    expect(endOfWorkday(cal, at('2026-01-02T10:00'), 0)).toBe(at('2026-01-04T17:00'))
  })

  test('calendar days run through holidays, but the last one moves to the next working day', () => {
    expect(endOfDay(cal, at('2025-12-30T10:00'), 1)).toBe(at('2025-12-31T17:00'))
    expect(endOfDay(cal, at('2025-12-30T10:00'), 2)).toBe(at('2026-01-04T17:00'))
    expect(endOfDay(cal, at('2026-02-05T10:00'), 10)).toBe(at('2026-02-18T17:00'))
  })

  test('agree with a walk from day to day', () =>
    fc.assert(
      fc.property(source, moment, fc.integer({ min: 1, max: 60 }), (one, from_ms, n) => {
        const compiled = compileCalendar(one)
        const today = startOfLocalDay(compiled, from_ms)
        let day = today
        for (let left = n; left > 0; ) {
          day += 86_400_000
          if (walked({ ...one, hours: [{ from: '00:00', to: '00:01' }], laterHours: [] }, day, day + MINUTE_MS))
            left -= 1
        }
        expect(localDate(compiled, endOfWorkday(compiled, from_ms, n) - 1)).toBe(localDate(compiled, day))
        const last = endOfDay(compiled, from_ms, n) - 1
        expect(isWorkday(compiled, last)).toBe(true)
        expect(last).toBeGreaterThan(today + n * 86_400_000)
      }),
      { numRuns: 200 },
    ))
})

describe('the calendar', () => {
  const cal = compileCalendar(county)

  test('says which years have no list yet', () => {
    const [from, to] = [Date.UTC(2025, 5, 1), Date.UTC(2027, 0, 1)]
    expect(yearsWithoutList(cal, from, to)).toEqual([2027])
    // 2026-12-31 16:00 UTC is the new year in the county.
    expect(yearsWithoutList(cal, from, Date.UTC(2026, 11, 31, 15, 59))).toEqual([])
    expect(yearsWithoutList(cal, from, Date.UTC(2026, 11, 31, 16))).toEqual([2027])
    expect(yearsWithoutList(cal, to, from)).toEqual([])
  })

  test('a day begins at local midnight, summer and winter alike', () =>
    fc.assert(
      fc.property(moment, (ms) => {
        const start = startOfLocalDay(cal, ms)
        expect((start + 480 * MINUTE_MS) % 86_400_000).toBe(0)
        expect(ms - start).toBeLessThan(86_400_000)
        expect(startOfLocalDay(cal, localDate(cal, ms))).toBe(start)
      }),
    ))

  test.each([
    { days: { '2026-02-30': 'holiday' as const } },
    { days: { '2026-2-3': 'holiday' as const } },
    { hours: [] },
    { hours: [{ from: '17:00', to: '08:00' }] },
    { hours: [{ from: '08:00', to: '24:30' }] },
    { hours: [{ from: '8:00', to: '12:00' }] },
    {
      hours: [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
    },
  ])('a wrong source does not load: %j', (wrong) => {
    expect(() => compileCalendar({ ...county, ...wrong })).toThrow('calendar.malformed')
  })

  test('answers a million questions a second', () => {
    const start = process.cpuUsage()
    let sum = 0
    for (let i = 0; i < 300_000; i++)
      sum += workMinutesBetween(cal, 1_760_000_000_000 + i * 7919, 1_770_000_000_000 + i * 104_729)
    expect(sum).toBeGreaterThan(0)
    // Ten times the time it needs, and of the processor alone: other programs take from the clock.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500)
  })
})
