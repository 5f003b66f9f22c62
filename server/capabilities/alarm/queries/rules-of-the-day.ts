import {
  type AlarmRule,
  calendarOn,
  type Playbook,
  type Rule,
  readOnceADay,
  ruleOn,
  rulesOn,
} from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate, startOfLocalDay } from '#kernel/calendar.ts'
import type { AlarmRules, GroundedRule, WithAlarmRules } from '../context.ts'

const MINUTE_MS = 60_000

const grounded = ({ key, validFrom, validTo, body, basis }: Rule<AlarmRule>): GroundedRule => ({
  ...body,
  key,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
  basis,
})

function alarmRules(playbook: Playbook, today: string): AlarmRules {
  const calendar = compileCalendar(calendarOn(playbook, today))
  const family = playbook['alarm-rules']
  const rules = family.map(grounded).sort((a, b) => a.order - b.order)
  return {
    all: () => rules,
    rule: (key, validFrom) => rules.find((rule) => rule.key === key && rule.validFrom === validFrom),
    ruleOn: (key, day) => {
      const rule = ruleOn(family, key, day)
      return rule && grounded(rule)
    },
    rulesOn: (day) =>
      rulesOn(family, day)
        .map(grounded)
        .sort((a, b) => a.order - b.order),
    dayOf: (at_ms) => localDate(calendar, at_ms),
    startOf: (day) => startOfLocalDay(calendar, day),
    offset_minutes: calendar.offset_ms / MINUTE_MS,
  }
}

/** Puts the rules of the day beside the transaction. */
export function alarmRulesFrom(playbook: () => Playbook): WithAlarmRules {
  const rulesOf = readOnceADay(playbook, alarmRules)
  return (context) => ({ ...context, alarms: rulesOf(context.today) })
}
