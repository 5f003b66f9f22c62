import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compileCalendar,
  endOfWorkday,
  isWorkday,
  localDate,
  workMinutesBetween,
  yearsWithoutList,
} from '#kernel/calendar.ts'
import { dueAt } from '#kernel/clock.ts'
import { normalisePhone } from '#kernel/mask.ts'
import { STAFF_ROLES } from '#platform/identity/actor.ts'
import { parsePlaybook, parseRule } from './parse.ts'
import { calendarOn, getRuleOn, limitOn, overlapping, ruleOn, rulesOn } from './rules.ts'
import { FAMILIES, type Rule } from './schema.ts'
import { playbookOf, storedOf } from './stored.ts'

const folder = new URL('../../../playbook/', import.meta.url)
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)
const playbook = parsePlaybook(files)
const TODAY = '2026-11-23'

describe('the county’s playbook', () => {
  test('is read whole: every file has its family and every family its file', () => {
    expect(Object.keys(files).sort()).toEqual([...FAMILIES].sort())
  })

  test.each(FAMILIES)('no two rows of one key in %s hold on one day', (family) => {
    expect(overlapping(playbook[family])).toEqual([])
  })

  test('a changed file does not load: shape, dates, overlap, loose ends', () => {
    const bite = (family: string, change: (rows: { body: Record<string, unknown> }[]) => unknown): void => {
      const rows = structuredClone(files[family])
      expect(() => parsePlaybook({ ...files, [family]: change(rows) ?? rows })).toThrow('playbook.malformed')
    }
    bite('matter-kinds', (rows) => void Object.assign(rows[0]?.body ?? {}, { surprise: 1 }))
    bite('matter-kinds', (rows) => void Object.assign(rows[0]?.body ?? {}, { group: 'nowhere' }))
    bite('matter-kinds', (rows) => void Object.assign(rows[0]?.body ?? {}, { usualLead: 'nobody' }))
    bite('matter-kinds', (rows) => void Object.assign(rows[0] ?? {}, { basis: { zh: '有' } }))
    bite('matter-kinds', (rows) => void Object.assign(rows[0] ?? {}, { validFrom: '2026-02-30' }))
    bite('matter-kinds', (rows) => void Object.assign(rows[0] ?? {}, { validTo: '2018-01-01' }))
    bite('matter-kinds', (rows) => [...rows, rows[0]])
    bite('limits', (rows) => rows.slice(1))
    bite('contacts', (rows) => void Object.assign(rows[0]?.body ?? {}, { pattern: '0571-0000 ####' }))
    bite('roles', () => [])
    expect(() => parsePlaybook({})).toThrow('playbook.malformed')
    expect(() => parseRule('limits', null)).toThrow('playbook.malformed')
    expect(() => parsePlaybook({ ...files, 'working-hours': [] })).toThrow('playbook.malformed')
  })

  test('has every role that signs in, and the last four without casework', () => {
    expect(playbook.roles.map((rule) => rule.key)).toEqual(['villager', ...STAFF_ROLES])
    const idle = playbook.roles.filter((rule) => rule.body.level !== 'resident' && !rule.body.casework)
    expect(idle.map((rule) => rule.key)).toEqual(['organiser', 'playbook-editor', 'system-administrator', 'auditor'])
    for (const { body } of playbook.roles) expect(body.secondFactor).toBe(body.level === 'county')
  })

  test('every kind answers within its limits, and not-mine is objected within the statutory five workdays', () => {
    for (const { body } of playbook['matter-kinds']) {
      expect(body.clocks.notMine).toEqual({ days: 5, unit: 'workday' })
      expect(body.clocks.accept.days).toBeGreaterThan(0)
      expect(body.clocks.finish.days).toBeGreaterThanOrEqual(body.clocks.accept.days)
    }
  })

  test('kinds that touch a person’s private life are never shown to neighbours', () => {
    for (const key of [
      'relief',
      'pension',
      'medical-insurance',
      'care',
      'wages',
      'quarrel',
      'fraud',
      'noise',
      'animals',
    ])
      expect(getRuleOn(playbook['matter-kinds'], key, TODAY).body.public).toBe(false)
  })

  test('invented telephone numbers say so and cannot be dialled; the tip-off number is the national one', () => {
    for (const { body } of playbook.contacts) {
      const number = body.phone ?? body.pattern ?? ''
      expect(body.fictional).toBe(number.startsWith('0571-0000'))
      if (body.phone && body.fictional) expect(normalisePhone(body.phone)).toBeDefined()
    }
    expect(getRuleOn(playbook.contacts, 'discipline', TODAY).body.phone).toBe('12388')
  })

  test('comes back from the table as it was, whatever the order of the rows', () => {
    const stored = storedOf(playbook)
    expect(playbookOf(stored)).toEqual(playbook)
    const names = playbookOf(stored.toReversed())['matter-kinds'].map((rule) => rule.key)
    expect(names).toEqual(playbook['matter-kinds'].map((rule) => rule.key))
  })

  test('of a corrected row only the newest version counts', () => {
    const stored = storedOf(playbook)
    const old = stored.find((row) => row.family === 'limits' && row.key === 'report-text')
    const corrected = { ...old, version: 2, body: { value: 800, unit: 'signs', name: { zh: '字数', en: 'Signs' } } }
    const changed = playbookOf([corrected as (typeof stored)[number], ...stored]) // `old` is there: see the next line.
    expect(old).toBeDefined()
    expect(limitOn(changed, 'report-text', TODAY)).toBe(800)
  })

  test('limits are at hand by name', () => expect(limitOn(playbook, 'report-text', TODAY)).toBe(500))
})

describe('the rule of its day', () => {
  const row = (key: string, validFrom: string, validTo?: string): Rule<string> => ({
    key,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    basis: { zh: '据', en: 'basis' },
    body: `${key}@${validFrom}`,
  })
  const rows = [row('a', '2020-01-01', '2022-05-01'), row('a', '2022-05-01'), row('b', '2021-01-01')]

  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'a@2020-01-01'],
    ['2022-04-30', 'a@2020-01-01'],
    ['2022-05-01', 'a@2022-05-01'],
    ['2099-01-01', 'a@2022-05-01'],
  ])('on %s is %s', (date, body) => expect(ruleOn(rows, 'a', date)?.body).toBe(body))

  test('is missed loudly where it must be there', () => {
    expect(() => getRuleOn(rows, 'c', '2024-01-01')).toThrow('playbook.no-rule')
    expect(rulesOn(rows, '2020-06-01').map((rule) => rule.key)).toEqual(['a'])
  })

  test('is never two: overlap is found exactly when a day has two rows', () => {
    const day = fc.integer({ min: 1, max: 9 })
    const period = fc.record({ from: day, length: fc.option(day, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), (periods) => {
        const date = (n: number): string => `2024-01-${String(n).padStart(2, '0')}`
        const some = periods.map(({ from, length }) =>
          row('a', date(from), length === undefined ? undefined : date(from + length)),
        )
        const days = Array.from({ length: 20 }, (_, i) => date(i + 1))
        const two = days.some((one) => rulesOn(some, one).length > 1)
        expect(overlapping(some).length > 0).toBe(two)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the State Council’s lists', () => {
  const cal = compileCalendar(calendarOn(playbook, TODAY))
  const works = (date: string): boolean => isWorkday(cal, Date.parse(`${date}T12:00:00+08:00`))

  // Facts from the printed notices, written down by hand.
  test.each([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
    '2025-01-26',
    '2025-02-08',
  ])('on %s, a weekend, offices work', (date) => expect(works(date)).toBe(true))
  test.each([
    '2025-04-27',
    '2025-09-28',
    '2025-10-11',
    '2024-02-04',
    '2024-09-14',
    '2020-06-28',
    '2020-10-10',
    '2019-04-28',
    '2018-12-29',
  ])('and on %s', (date) => expect(works(date)).toBe(true))
  test.each([
    '2026-01-02',
    '2026-02-16',
    '2026-02-23',
    '2026-04-06',
    '2026-06-19',
    '2026-09-25',
    '2026-10-07',
    '2025-01-28',
  ])('on %s, a weekday, they rest', (date) => expect(works(date)).toBe(false))
  test.each([
    '2025-02-04',
    '2025-06-02',
    '2025-10-08',
    '2024-05-03',
    '2020-01-31',
    '2020-10-08',
    '2019-05-03',
    '2020-02-01',
  ])('and on %s', (date) => expect(works(date)).toBe(false))
  test.each(['2026-02-24', '2026-10-08', '2025-02-05', '2025-10-09', '2020-02-03', '2019-10-08'])(
    'on %s work begins again',
    (date) => expect(works(date)).toBe(true),
  )

  test.each([
    [2019, 250],
    [2020, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    const at = (y: number): number => Date.parse(`${y}-01-01T00:00:00+08:00`)
    expect(workMinutesBetween(cal, at(year), at(year + 1)) / 420).toBe(days)
  })

  test('every listed day stands on the side that the notice needs: make-up days are weekends', () => {
    for (const { body } of playbook.holidays)
      for (const { from, to, workdays } of body.holidays) {
        expect(from <= to).toBe(true)
        for (const day of workdays) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
      }
  })

  test('a calendar of an earlier day knows only what was out by then', () => {
    const before = compileCalendar(calendarOn(playbook, '2020-01-20'))
    const saturday = Date.parse('2020-02-01T12:00:00+08:00')
    expect(isWorkday(before, saturday)).toBe(true)
    expect(isWorkday(cal, saturday)).toBe(false)
    expect(() => calendarOn(playbook, '2018-01-01')).toThrow('playbook.no-rule')
  })

  test('a clock that runs past the last list says so', () => {
    const start = Date.parse('2026-12-28T10:00:00+08:00')
    const due = dueAt(cal, start, { days: 10, unit: 'workday' }, 0)
    expect(yearsWithoutList(cal, start, due)).toEqual([2027])
  })

  test('five workdays over National Day 2026', () => {
    const due = endOfWorkday(cal, Date.parse('2026-09-29T09:00:00+08:00'), 5)
    expect(localDate(cal, due)).toBe('2026-10-12')
    expect(new Date(due + 8 * 3_600_000).toISOString()).toBe('2026-10-12T17:30:00.000Z')
  })
})
