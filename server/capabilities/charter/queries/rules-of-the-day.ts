import { findPassedDecision, listPassedDecisions } from '#capabilities/decision/index.ts'
import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { CharterContext, WithCharters } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as village rules read it. */
export function charterRules(playbook: Playbook, day: string): Pick<CharterContext, 'rule' | 'phrases' | 'dayAfter'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['charter-rules'], 'default', day)
  return {
    rule: { ...body, basis },
    phrases: rulesOn(playbook['charter-phrases'], day).map(({ key, body: phrase }) => ({ key, ...phrase })),
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

/** Puts the rules of the day beside the transaction. */
export function charterRulesFrom(playbook: () => Playbook): WithCharters {
  const rulesOf = readOnceADay(playbook, charterRules)
  return (context) => {
    const rules = rulesOf(context.today)
    return {
      ...context,
      ...rules,
      findDecision: (village, id) => findPassedDecision(context, village, id),
      listDecisions: (village) => listPassedDecisions(context, village, rules.rule.decisions),
    }
  }
}
