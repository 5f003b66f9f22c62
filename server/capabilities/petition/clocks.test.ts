import { join } from 'node:path'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOn, readPlaybookFiles, ruleOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, isWorkday, startOfLocalDay } from '#kernel/calendar.ts'
import { projectRoot } from '#platform/config/root.ts'
import { petitionRules } from './index.ts'

const { isWorkday: libraryWorks } = chineseDays
const AS_OF = '2026-11-16'
const FIRST = Date.UTC(2019, 3, 1)
const DAY_MS = 86_400_000
/** Of the last year the list is out; a limit that reaches the next one still moves. */
const DAYS = 2800
const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
const calendar = compileCalendar(calendarOn(playbook, AS_OF))
const rules = petitionRules(playbook, AS_OF)
const dayAt = (n: number): string => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10)
const noonOf = (day: string): number => startOfLocalDay(calendar, day) + DAY_MS / 2
const numberOf = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST) / DAY_MS)

/** Counted day by day with the other library, as one would with a wall calendar. */
function byHand(from: string, { days, unit }: { days: number; unit: 'day' | 'workday' }): string {
  let n = numberOf(from)
  if (unit === 'day') n += days
  else for (let left = days; left > 0; ) if (libraryWorks(dayAt(++n))) left--
  while (!libraryWorks(dayAt(n))) n++
  return dayAt(n)
}

describe('against a second calendar', () => {
  test('every day from April 2019 on is a working day in both or in neither', () => {
    const differing = Array.from({ length: DAYS - 60 }, (_, n) => dayAt(n)).filter(
      (day) => isWorkday(calendar, noonOf(day)) !== libraryWorks(day),
    )
    expect(differing).toEqual([])
  })

  test('every limit of the petition clocks ends on the same day', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: DAYS - 150 }),
        fc.constantFrom(
          'passOn' as const,
          'accept' as const,
          'notMine' as const,
          'handle' as const,
          'askReview' as const,
        ),
        fc.integer({ min: 0, max: DAY_MS - 1 }),
        (n, step, within) => {
          const day = dayAt(n)
          const set = day < '2022-05-01' ? 'national-2005' : 'national-2022'
          const limit = ruleOn(playbook['petition-clocks'], set, day)?.body[step]
          if (!limit) throw new Error(`${set} has no ${step}`)
          expect([day, step, rules.dueOn(step, startOfLocalDay(calendar, day) + within)]).toEqual([
            day,
            step,
            byHand(day, limit),
          ])
        },
      ),
      { numRuns: 3000 },
    ))
})

describe('several sets of clocks', () => {
  const strictest = petitionRules(
    {
      ...playbook,
      'petition-rules': playbook['petition-rules'].map((rule) => ({
        ...rule,
        body: { ...rule.body, clocks: ['national-2022', 'provincial-2016'] },
      })),
    },
    AS_OF,
  )
  const at = (day: string) => noonOf(day)

  test('bind offices by the shorter limit and leave petitioners the longer one', () => {
    expect(rules.dueOn('handle', at('2026-03-02'))).toBe('2026-05-06')
    expect(strictest.dueOn('handle', at('2026-03-02'))).toBe('2026-04-01')
    expect(strictest.dueOn('accept', at('2026-03-02'))).toBe('2026-03-09')
    expect(strictest.dueOn('askReview', at('2026-03-02'))).toBe(rules.dueOn('askReview', at('2026-03-02')))
    expect([strictest.extensionMost(at('2026-03-02')).days, rules.extensionMost(at('2026-03-02')).days]).toEqual([
      30, 30,
    ])
  })
})
