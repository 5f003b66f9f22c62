import { calendarOn, type OrganKey, type Playbook, ruleOn, rulesOn } from '#capabilities/playbook/index.ts'
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

/** Reads the playbook once for as long as it is the same, and once a day. */
export function decisionRulesFrom(playbook: () => Playbook): WithDecisionRules {
  let read: { of: Playbook; day: string; rules: DecisionRules } | undefined
  return (context) => {
    const of = playbook()
    const day = context.now.toISOString().slice(0, UTC_DAY)
    if (read?.of !== of || read.day !== day) read = { of, day, rules: decisionRules(of, day) }
    return { ...context, rules: read.rules }
  }
}
