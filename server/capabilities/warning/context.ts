import type { CatalogueItem } from '#capabilities/disclosure/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { RuleOfWarning } from './rules/index.ts'
import type { Reading } from './shapes/finding.ts'

export interface GroundedRule extends RuleOfWarning {
  basis: { zh: string; en: string; source?: string | undefined }
}

/** The playbook as warnings read it. */
export interface WarningRules {
  /** Every version of every rule: what happened is held to the rule of its day. */
  all(): readonly GroundedRule[]
  rule(key: string, validFrom: LocalDate): GroundedRule | undefined
  ruleOn(key: string, day: LocalDate): GroundedRule | undefined
  reading: Reading
  dayOf(at_ms: number): LocalDate
  /** What villages must make public, for reading their books. */
  catalogue(): readonly CatalogueItem[]
  /** What an item of the catalogue is called. */
  itemName(key: string): string
}

export interface WarningContext extends Context {
  warnings: WarningRules
}

/** Puts the county's rules beside the transaction. */
export type WithWarningRules = (context: Context) => WarningContext
