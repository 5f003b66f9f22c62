import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { RuleOfAlarm } from './rules/index.ts'

export interface GroundedRule extends RuleOfAlarm {
  basis: { zh: string; en: string; source?: string | undefined }
}

/** The playbook as alarms read it. */
export interface AlarmRules {
  /** Every version of every rule: what happened is held to the rule of its day. */
  all(): readonly GroundedRule[]
  rule(key: string, validFrom: LocalDate): GroundedRule | undefined
  ruleOn(key: string, day: LocalDate): GroundedRule | undefined
  rulesOn(day: LocalDate): readonly GroundedRule[]
  dayOf(at_ms: number): LocalDate
  startOf(day: LocalDate): number
  offset_minutes: number
}

export interface AlarmContext extends Context {
  alarms: AlarmRules
}

/** Puts the county's rules beside the transaction. */
export type WithAlarmRules = (context: Context) => AlarmContext
