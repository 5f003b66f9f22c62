import { calendarOn, getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { AssessmentRules, Readings, WithAssessmentRules } from '../context.ts'

/** The county's own standard; the province's recognition is written down, not scored here. */
const STANDARD = 'county'

export function assessmentRules(playbook: Playbook, asOf: string): AssessmentRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  const rows = playbook['assessment-standards']
  return {
    standardOn: (day) => {
      const { key, validFrom, body } = getRuleOn(rows, STANDARD, day)
      return { ...body, key, version: validFrom }
    },
    basis: getRuleOn(rows, STANDARD, asOf).basis,
    dayOf: (at_ms) => localDate(calendar, at_ms),
    itemNameOf: (key) => playbook['disclosure-catalogue'].find((rule) => rule.key === key)?.body.name,
  }
}

/** Puts the rules of the day beside the transaction. */
export function assessmentRulesFrom(playbook: () => Playbook, readings: Readings): WithAssessmentRules {
  const rulesOf = readOnceADay(playbook, assessmentRules)
  return (context) => ({ ...context, assessments: rulesOf(context.today), readings })
}
