import { type CalendarSource, compileCalendar, localDate } from '#kernel/calendar.ts'
import { refuse } from '#kernel/problem.ts'
import type { LimitKey, Playbook, Rule } from './schema.ts'

const holdsOn = (rule: Rule<unknown>, date: string): boolean =>
  rule.validFrom <= date && (rule.validTo === undefined || date < rule.validTo)

/** The rule of its day: the row of `key` that holds on `date` (`YYYY-MM-DD`). */
export const ruleOn = <Body>(rows: readonly Rule<Body>[], key: string, date: string): Rule<Body> | undefined =>
  rows.find((rule) => rule.key === key && holdsOn(rule, date))

/** @throws Problem `playbook.no-rule` 422 */
export function getRuleOn<Body>(rows: readonly Rule<Body>[], key: string, date: string): Rule<Body> {
  const rule = ruleOn(rows, key, date)
  if (!rule) throw refuse('playbook.no-rule', 422, { params: { key, date } })
  return rule
}

/** Every key's rule of that day, in the order of the file. */
export const rulesOn = <Body>(rows: readonly Rule<Body>[], date: string): Rule<Body>[] =>
  rows.filter((rule) => holdsOn(rule, date))

export const limitOn = (playbook: Pick<Playbook, 'limits'>, key: LimitKey, date: string): number =>
  getRuleOn(playbook.limits, key, date).body.value

/** Rows of one key whose periods share a day. */
export function overlapping(rows: readonly Rule<unknown>[]): string[] {
  const sorted = rows.toSorted((a, b) => (`${a.key} ${a.validFrom}` < `${b.key} ${b.validFrom}` ? -1 : 1))
  return sorted.flatMap((rule, i) => {
    const next = sorted[i + 1]
    const shared = next?.key === rule.key && (rule.validTo === undefined || next.validFrom < rule.validTo)
    return shared ? [rule.key] : []
  })
}

function* daysOf(from: string, to: string): Generator<string> {
  for (let ms = Date.parse(`${from}T00:00:00Z`); ms <= Date.parse(`${to}T00:00:00Z`); ms += 86_400_000)
    yield new Date(ms).toISOString().slice(0, 10)
}

/**
 * The calendar as it was known on `asOf`: the lists out by then, with the hours of every period.
 * @throws Problem `playbook.no-rule` 422 when no working hours were set by then
 */
export function calendarOn(rules: Pick<Playbook, 'working-hours' | 'holidays'>, asOf: string): CalendarSource {
  const days: CalendarSource['days'] = {}
  const lists = rulesOn(rules.holidays, asOf)
  for (const { holidays } of lists.map((rule) => rule.body)) {
    for (const { from, to, workdays } of holidays) {
      for (const day of daysOf(from, to)) days[day] = 'holiday'
      for (const day of workdays) days[day] = 'workday'
    }
  }
  const [first, ...later] = rules['working-hours']
    .filter((rule) => rule.key === 'default' && rule.validFrom <= asOf)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  if (!first) throw refuse('playbook.no-rule', 422, { params: { key: 'working-hours', date: asOf } })
  return {
    utcOffset_minutes: first.body.utcOffset_minutes,
    hours: first.body.hours,
    laterHours: later.map((rule) => ({ from: rule.validFrom, hours: rule.body.hours })),
    days,
    publishedYears: lists.map((rule) => rule.body.year),
  }
}

/** The day of a moment on the county's own calendar, which near midnight is not the day in UTC. */
export const dayOf = (rules: Pick<Playbook, 'working-hours' | 'holidays'>, at: Date): string =>
  localDate(compileCalendar(calendarOn(rules, at.toISOString().slice(0, 10))), at.getTime())

/** Reads the playbook once for as long as it is the same, and once a day: a list of holidays may come out. */
export function readOnceADay<Rules>(
  playbook: () => Playbook,
  read: (playbook: Playbook, day: string) => Rules,
): (day: string) => Rules {
  let kept: { of: Playbook; day: string; rules: Rules } | undefined
  return (day) => {
    const of = playbook()
    if (kept?.of !== of || kept.day !== day) kept = { of, day, rules: read(of, day) }
    return kept.rules
  }
}
