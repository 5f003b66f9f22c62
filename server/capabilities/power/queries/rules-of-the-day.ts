import {
  calendarOn,
  type Playbook,
  type PowerRule,
  type Rule,
  readOnceADay,
  ruleOn,
  rulesOn,
} from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate, startOfLocalDay } from '#kernel/calendar.ts'
import { dueAt, type Limit, remaining } from '#kernel/clock.ts'
import type { Power, PowerRules, WithPowerRules } from '../context.ts'

const DAY_MS = 86_400_000
const DAY_MINUTES = 480

/** The playbook as powers read it, with the calendar as published until `asOf`. */
export function powerRules(playbook: Playbook, asOf: string): PowerRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const grounded = ({ key, validFrom, body, basis }: Rule<PowerRule>): Power => ({ ...body, key, validFrom, basis })
  return {
    dayOf: (at_ms) => localDate(calendar, at_ms),
    // Days on the calendar are counted, working days as the office works.
    dueOn: (at_ms, limit: Limit) =>
      localDate(calendar, limit.unit === 'day' ? at_ms + limit.days * DAY_MS : dueAt(calendar, at_ms, limit, 0) - 1),
    lateDays: (dueOn, at_ms) => {
      const { late, minutes } = remaining(calendar, at_ms, startOfLocalDay(calendar, dueOn) + DAY_MS)
      return late ? Math.ceil(minutes / DAY_MINUTES) : 0
    },
    powersOn: (day) =>
      rulesOn(playbook.powers, day)
        .map(grounded)
        .sort((a, b) => a.order - b.order),
    powerOn: (key, day) => {
      const rule = ruleOn(playbook.powers, key, day)
      return rule && grounded(rule)
    },
    bandFor: (sort, cents, day) =>
      rulesOn(playbook['tender-bands'], day)
        .map(({ key, body }) => ({ ...body, key }))
        .sort((a, b) => a.order - b.order)
        .find((band) => band.sort === sort && (band.below_cents === undefined || cents < band.below_cents)),
    pricesOn: (day) =>
      rulesOn(playbook['price-library'], day)
        .map(({ key, body }) => ({ ...body, key }))
        .sort((a, b) => a.order - b.order),
  }
}

/** Puts the rules of the day beside the transaction. */
export function powerRulesFrom(playbook: () => Playbook): WithPowerRules {
  const rulesOf = readOnceADay(playbook, powerRules)
  return (context) => ({ ...context, powers: rulesOf(context.today) })
}
