import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkMinutes, compileCalendar, workMinutesBetween } from './calendar.ts'
import { dueAt, elapsed, holderSpans, holderTimes, light, remaining, type Turn } from './clock.ts'

const cal = compileCalendar({
  utcOffset_minutes: 480,
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  days: { '2026-01-01': 'holiday', '2026-01-02': 'holiday', '2026-01-03': 'holiday', '2026-01-04': 'workday' },
  publishedYears: [2025, 2026],
})
const at = (text: string): number => Date.parse(`${text}+08:00`)
const total = (parts: { minutes: number }[]): number => parts.reduce((sum, { minutes }) => sum + minutes, 0)

/** Chance from a number, so that a failing history can be run again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const HOLDERS = ['grid', 'village', 'town', 'department', 'resident']

function history(seed: number): { turns: Turn[]; until_ms: number } {
  const next = chance(seed)
  let at_ms = at('2025-12-20T00:00') + Math.floor(next() * 10 * 86_400_000)
  const turns = Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
    const turn = { at_ms, holder: HOLDERS[Math.floor(next() * HOLDERS.length)] ?? 'town' }
    // One step in ten goes back: server clocks are set.
    at_ms += Math.floor(next() * 3 * 86_400_000) - (next() < 0.1 ? 86_400_000 : 0)
    return turn
  })
  return { turns, until_ms: at_ms + Math.floor((next() - 0.2) * 5 * 86_400_000) }
}

describe('holders', () => {
  test('in 100,000 random histories the holders hold every minute, once, and no turn lowers what has elapsed', () => {
    for (let seed = 1; seed <= 100_000; seed++) {
      const { turns, until_ms } = history(seed)
      const all = elapsed(cal, turns, until_ms)
      const spans = holderSpans(cal, turns, until_ms)
      const before = elapsed(cal, turns.slice(0, -1), until_ms)
      const whole = spans.every((span, i) => span.minutes >= 0 && span.to_ms === (spans[i + 1]?.from_ms ?? until_ms))
      if (total(spans) !== all || total(holderTimes(cal, turns, until_ms)) !== all || all < before || !whole)
        expect.fail(`history ${seed}: holders ${total(spans)}, elapsed ${all}, before the last turn ${before}`)
    }
  })

  test('time only adds: later is never less', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(10 ** 9), (seed, more_ms) => {
        const { turns, until_ms } = history(seed)
        expect(elapsed(cal, turns, until_ms + more_ms)).toBeGreaterThanOrEqual(elapsed(cal, turns, until_ms))
      }),
    ))

  test('a new turn leaves what earlier holders had as it was', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { turns, until_ms: stop_ms } = history(seed)
        const until_ms = Math.max(stop_ms, ...turns.map((turn) => turn.at_ms))
        const later = { at_ms: until_ms + 60_000, holder: 'county' }
        const told = holderSpans(cal, [...turns, later], later.at_ms)
        expect(told.slice(0, turns.length - 1)).toEqual(holderSpans(cal, turns, until_ms).slice(0, -1))
      }),
    ))

  test('are merged in the order of first holding', () => {
    const turns = [
      { at_ms: at('2026-01-05T08:30'), holder: 'village' },
      { at_ms: at('2026-01-05T09:00'), holder: 'town' },
      { at_ms: at('2026-01-05T11:30'), holder: 'village' },
    ]
    expect(holderTimes(cal, turns, at('2026-01-05T14:00'))).toEqual([
      { holder: 'village', minutes: 90 },
      { holder: 'town', minutes: 150 },
    ])
  })

  test('nothing has elapsed without a turn, or before the first', () => {
    expect(elapsed(cal, [], at('2026-01-05T14:00'))).toBe(0)
    expect(elapsed(cal, [{ at_ms: at('2026-01-06T09:00'), holder: 'town' }], at('2026-01-05T14:00'))).toBe(0)
  })
})

describe('due times', () => {
  test('five working days from before New Year end on the Friday after, with the make-up Sunday counted', () => {
    expect(dueAt(cal, at('2025-12-31T16:00'), { days: 5, unit: 'workday' }, 0)).toBe(at('2026-01-08T17:00'))
    expect(dueAt(cal, at('2025-12-31T16:00'), { days: 15, unit: 'day' }, 0)).toBe(at('2026-01-15T17:00'))
  })

  test('a pause is given back in working time, whatever the unit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('workday', 'day'),
        fc.nat(5000),
        (days, unit, paused) => {
          const limit = { days, unit }
          const start = at('2025-12-28T10:00')
          const due = dueAt(cal, start, limit, paused)
          expect(due).toBe(addWorkMinutes(cal, dueAt(cal, start, limit, 0), paused))
          expect(workMinutesBetween(cal, dueAt(cal, start, limit, 0), due)).toBe(paused)
        },
      ),
    ))

  test('late is after the due moment, not at it', () => {
    const due = at('2026-01-05T17:00')
    expect(remaining(cal, due, due)).toEqual({ late: false, minutes: 0 })
    expect(remaining(cal, due + 1, due)).toEqual({ late: true, minutes: 0 })
    expect(remaining(cal, at('2026-01-06T09:00'), due)).toEqual({ late: true, minutes: 30 })
    expect(remaining(cal, at('2026-01-04T09:00'), due)).toEqual({ late: false, minutes: 810 })
  })

  test('the light turns amber when little is left and red when late, and never back', () => {
    const due = at('2026-01-06T17:00')
    const lights = Array.from({ length: 500 }, (_, i) => light(cal, at('2026-01-05T00:00') + i * 600_000, due, 240))
    expect(lights.filter((one, i) => one !== lights[i - 1])).toEqual(['green', 'amber', 'red'])
    expect(light(cal, at('2026-01-06T11:00'), due, 240)).toBe('green')
    expect(light(cal, at('2026-01-06T12:00'), due, 240)).toBe('amber')
  })
})
