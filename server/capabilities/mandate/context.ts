import type { RepeatRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

export interface ScopeOption {
  key: string
  name: { zh: string; en: string }
}

/** The playbook as mandates read it, by the rule of the day. */
export interface MandateRules {
  scopes: readonly ScopeOption[]
  daysUsual: number
  daysMost: number
  /** The last day after so many days more. */
  /** What counts as saying the same again, and on what that rests. */
  repeat: RepeatRule & { basis: { zh: string; en: string } }
  daysAfter(day: string, days: number): string
}

export interface MandateContext extends Context {
  mandates: MandateRules
}

export type WithMandateRules = (context: Context) => MandateContext
