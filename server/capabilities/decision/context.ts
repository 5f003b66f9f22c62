import type { DecisionOrgan, DecisionProcedure, OrganKey } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'

interface Grounds {
  basis: { zh: string; en: string; source?: string | undefined }
}
export interface Procedure extends DecisionProcedure, Grounds {
  key: string
}
export interface Organ extends DecisionOrgan, Grounds {
  key: OrganKey
}

/** The playbook as this capability reads it, by the rule of the day. */
export interface DecisionRules {
  dayOf(at_ms: number): LocalDate
  procedureOn(key: string, day: LocalDate): Procedure | undefined
  proceduresOn(day: LocalDate): Procedure[]
  organOn(key: OrganKey, day: LocalDate): Organ | undefined
  organsOn(day: LocalDate): Organ[]
}

export interface DecisionContext extends Context {
  rules: DecisionRules
}

/** Puts the county's rules beside the transaction. */
export type WithDecisionRules = (context: Context) => DecisionContext
