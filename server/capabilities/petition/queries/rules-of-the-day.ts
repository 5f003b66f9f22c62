import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import { dueAt, type Limit } from '#kernel/clock.ts'
import type { PetitionRules, WithPetitionRules } from '../context.ts'
import { type ClockSet, dueOnOf, maxOf } from '../rules/index.ts'

/** The day it begins does not count, and a last day on which nobody works is the next working day (Civil Code arts. 201, 203). */
const lastDay = (calendar: WorkCalendar, at_ms: number, limit: Limit): string =>
  localDate(calendar, dueAt(calendar, at_ms, limit, 0) - 1)

/** The playbook as petitions read it, with the calendar as published until `asOf`. */
export function petitionRules(playbook: Playbook, asOf: string): PetitionRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const dayOf = (at_ms: number) => localDate(calendar, at_ms)
  const ruleOf = (at_ms: number) => getRuleOn(playbook['petition-rules'], 'default', dayOf(at_ms)).body
  const setsOf = (at_ms: number): ClockSet => {
    const rows = rulesOn(playbook['petition-clocks'], dayOf(at_ms)).toSorted((a, b) => a.body.order - b.body.order)
    const counts = ruleOf(at_ms).clocks
    const counting = rows.filter(({ key }) => counts.includes(key))
    return { counting: counting.map(({ body }) => body), all: rows.map(({ body }) => body) }
  }
  return {
    dayOf,
    dueOn: (step, at_ms) => dueOnOf(setsOf(at_ms), step, (limit) => lastDay(calendar, at_ms, limit)),
    daysAfter: (day, days) => lastDay(calendar, startOfLocalDay(calendar, day), { days, unit: 'day' }),
    extensionMost: (at_ms) => ({ days: maxOf(setsOf(at_ms), 'extend'), times: ruleOf(at_ms).extensions_most }),
    representativesMost: (at_ms) => ruleOf(at_ms).representatives_most,
    tracksOn: (day) =>
      rulesOn(playbook['petition-tracks'], day)
        .map(({ key, body }) => ({ ...body, key }))
        .sort((a, b) => a.order - b.order),
    clocksOn: (day) => {
      const { clocks } = getRuleOn(playbook['petition-rules'], 'default', day).body
      return rulesOn(playbook['petition-clocks'], day)
        .filter(({ key }) => clocks.includes(key))
        .map(({ body, basis }) => ({ ...body.name, source: basis.source }))
    },
  }
}

/** Puts the rules of the day beside the transaction. */
export function petitionRulesFrom(playbook: () => Playbook): WithPetitionRules {
  const rulesOf = readOnceADay(playbook, petitionRules)
  return (context) => ({ ...context, petitions: rulesOf(context.today) })
}
