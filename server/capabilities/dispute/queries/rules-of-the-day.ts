import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import { dueAt, type Limit } from '#kernel/clock.ts'
import { refuse } from '#kernel/problem.ts'
import type { DisputeRules, WithDisputeRules } from '../context.ts'

/** The day it begins does not count, and a last day on which nobody works is the next working day (Civil Code arts. 201, 203). */
const lastDay = (calendar: WorkCalendar, at_ms: number, limit: Limit): string =>
  localDate(calendar, dueAt(calendar, at_ms, limit, 0) - 1)

/** The playbook as mediation reads it, with the calendar as published until `asOf`. */
export function disputeRules(playbook: Playbook, asOf: string): DisputeRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const dayOf = (at_ms: number) => localDate(calendar, at_ms)
  const ruleOn = (day: string) => {
    const { body, basis } = getRuleOn(playbook['dispute-rules'], 'default', day)
    return { ...body, source: basis.source }
  }
  const kindsOn = (day: string) =>
    rulesOn(playbook['dispute-kinds'], day)
      .map(({ key, body }) => ({ ...body, key }))
      .sort((a, b) => a.order - b.order)
  const routesOn = (day: string) =>
    rulesOn(playbook['dispute-routes'], day)
      .map(({ key, body, basis }) => ({ ...body, key, source: basis.source }))
      .sort((a, b) => a.order - b.order)
  return {
    dayOf,
    dueOn: (step, at_ms) => lastDay(calendar, at_ms, ruleOn(dayOf(at_ms))[step]),
    daysAfter: (day, days) => lastDay(calendar, startOfLocalDay(calendar, day), { days, unit: 'day' }),
    ruleOn,
    kindsOn,
    kindOn(key, day) {
      const found = kindsOn(day).find((one) => one.key === key)
      if (!found) throw refuse('dispute.no-kind', 422, { field: 'kind' })
      return found
    },
    routesOn,
    routesFor: (occasion, kind, day) =>
      routesOn(day)
        .filter(({ when, kinds }) => when.includes(occasion) && (kinds === undefined || kinds.includes(kind)))
        .map(({ key }) => key),
  }
}

/** Puts the rules of the day beside the transaction. */
export function disputeRulesFrom(playbook: () => Playbook): WithDisputeRules {
  const rulesOf = readOnceADay(playbook, disputeRules)
  return (context) => ({ ...context, disputes: rulesOf(context.today) })
}
