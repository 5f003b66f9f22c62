import {
  calendarOn,
  type OrganKey,
  type Playbook,
  readOnceADay,
  ruleOn,
  rulesOn,
} from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { DecisionRules, WithDecisionRules } from '../context.ts'

/** The playbook as decisions read it, with the calendar as published until `asOf`. */
export function decisionRules(playbook: Playbook, asOf: string): DecisionRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const grounded = <Key extends string, Body>({ key, body, basis }: { key: Key; body: Body; basis: Grounds }) => ({
    ...body,
    key,
    basis: { zh: basis.zh, en: basis.en, source: basis.source },
  })
  const procedures = playbook['decision-procedures']
  const organs = playbook['decision-organs']
  // The playbook's loader holds procedures to organs that there are.
  const organ = (rule: (typeof organs)[number]) => grounded({ ...rule, key: rule.key as OrganKey })
  return {
    dayOf: (at_ms) => localDate(calendar, at_ms),
    procedureOn: (key, day) => {
      const rule = ruleOn(procedures, key, day)
      return rule && grounded(rule)
    },
    proceduresOn: (day) => rulesOn(procedures, day).map(grounded),
    organOn: (key, day) => {
      const rule = ruleOn(organs, key, day)
      return rule && organ(rule)
    },
    organsOn: (day) => rulesOn(organs, day).map(organ),
  }
}

interface Grounds {
  zh: string
  en: string
  source?: string
}

const UTC_DAY = 10

/** Puts the rules of the day beside the transaction. */
export function decisionRulesFrom(playbook: () => Playbook): WithDecisionRules {
  const rulesOf = readOnceADay(playbook, decisionRules)
  return (context) => ({ ...context, rules: rulesOf(context.now.toISOString().slice(0, UTC_DAY)) })
}
