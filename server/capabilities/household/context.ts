import type { Context } from '#platform/context.ts'
import type { FieldRule } from './rules/values.ts'

export interface KeyKind {
  key: string
  name: { zh: string; en: string }
  cycle_days: number
}

/** What the playbook of the day says of households. */
export interface HouseholdRules {
  fields: readonly FieldRule[]
  keyKinds: readonly KeyKind[]
}

export interface HouseholdContext extends Context {
  households: HouseholdRules
}

export type WithHouseholds = <C extends Context>(context: C) => C & HouseholdContext
