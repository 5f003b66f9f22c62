import {
  calendarOn,
  type FundKind,
  type Playbook,
  type Rule,
  readOnceADay,
  ruleOn,
  rulesOn,
} from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { FundRules, Kind, WithFundRules } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as funds read it. */
export function fundRules(playbook: Playbook, asOf: string): FundRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const kindOf = ({ key, body, basis }: Rule<FundKind>): Kind => ({ ...body, key, basis })
  return {
    dayOf: (at_ms) => localDate(calendar, at_ms),
    lastDay: (at_ms, days) => localDate(calendar, at_ms + days * DAY_MS),
    kindsOn: (day) =>
      rulesOn(playbook['fund-kinds'], day)
        .map(kindOf)
        .sort((a, b) => a.order - b.order),
    kindOn: (key, day) => {
      const rule = ruleOn(playbook['fund-kinds'], key, day)
      return rule && kindOf(rule)
    },
    bandFor: (cents, day) =>
      rulesOn(playbook['spending-bands'], day)
        .map(({ key, body }) => ({ ...body, key }))
        .sort((a, b) => a.order - b.order)
        .find(({ below_cents }) => below_cents === undefined || cents < below_cents),
    bankFileOn: (day) => rulesOn(playbook['bank-files'], day)[0]?.body,
  }
}

/** Puts the rules of the day beside the transaction. */
export function fundRulesFrom(playbook: () => Playbook): WithFundRules {
  const rulesOf = readOnceADay(playbook, fundRules)
  return (context) => ({ ...context, funds: rulesOf(context.today) })
}
