import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import { dueAt } from '#kernel/clock.ts'
import { levelOf } from '#kernel/place.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import type { CounterRules, WithCounterRules } from '../context.ts'

const inOrder = <Body extends { order: number }>(rows: { key: string; body: Body }[]) =>
  rows.map(({ key, body }) => ({ ...body, key })).sort((a, b) => a.order - b.order)

const isOfVillage = (unit: string): boolean => levelOf(placeOfUnit(unit)) === 'village'

export function counterRules(playbook: Playbook, day: string): CounterRules {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const rule = getRuleOn(playbook['counter-rules'], 'default', day).body
  const questions = inOrder(rulesOn(playbook['counter-questions'], day))
  return {
    rule,
    lines: inOrder(rulesOn(playbook['counter-lines'], day)),
    questionsAt: (unit) => questions.filter(({ at }) => (at === 'village') === isOfVillage(unit)),
    tracks: rulesOn(playbook['counter-tracks'], day)
      .map(({ key, body, basis }) => ({ ...body, key, basis }))
      .sort((a, b) => a.order - b.order),
    handoverDue: (at_ms) => localDate(calendar, dueAt(calendar, at_ms, rule.handover, 0) - 1),
  }
}

/** Puts the rules of the day beside the transaction. */
export function counterRulesFrom(playbook: () => Playbook): WithCounterRules {
  const rulesOf = readOnceADay(playbook, counterRules)
  return (context) => ({ ...context, counter: rulesOf(context.today) })
}
