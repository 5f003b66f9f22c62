import { calendarOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { PostRules, WithPostRules } from '../context.ts'

/** The playbook as posts read it. */
export function postRules(playbook: Playbook, asOf: string): PostRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  return {
    dayOf: (at_ms) => localDate(calendar, at_ms),
    bodiesOn: (day) =>
      rulesOn(playbook['village-bodies'], day)
        .map(({ key, body, basis }) => ({ ...body, key, basis }))
        .sort((a, b) => a.order - b.order),
    keptApartOn: (day) =>
      rulesOn(playbook['post-rules'], day)
        .map(({ key, body, basis }) => ({ ...body, key, basis }))
        .sort((a, b) => a.order - b.order),
  }
}

/** Puts the rules of the day beside the transaction. */
export function postRulesFrom(playbook: () => Playbook): WithPostRules {
  const rulesOf = readOnceADay(playbook, postRules)
  return (context) => ({ ...context, posts: rulesOf(context.today) })
}
