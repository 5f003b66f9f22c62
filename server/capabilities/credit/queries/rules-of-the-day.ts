import { findPassedDecision, listPassedDecisions } from '#capabilities/decision/index.ts'
import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { CreditContext, WithCredits } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as a village's points read it. */
export function creditRules(playbook: Playbook, day: string): Pick<CreditContext, 'rule' | 'bans' | 'dayAfter'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['credit-rules'], 'default', day)
  return {
    rule: { ...body, basis },
    bans: rulesOn(playbook['credit-bans'], day).map(({ key, body: ban }) => ({ key, ...ban })),
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

/** Puts the rules of the day beside the transaction. */
export function creditRulesFrom(playbook: () => Playbook): WithCredits {
  const rulesOf = readOnceADay(playbook, creditRules)
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
