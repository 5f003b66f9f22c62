import type { DossierRule, ReviewRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { RuleOfRound } from './rules/index.ts'

interface Basis {
  zh: string
  en: string
  source?: string | undefined
}

/** The playbook as appraisals read it, by the rule of the day. */
export interface AppraisalContext extends Context {
  rule: RuleOfRound & { basis: Basis }
  review: ReviewRule & { basis: Basis }
  dossier: DossierRule & { basis: Basis }
  dayAfter(at: Date, days: number): string
  hasVillage(code: string): boolean
  /** Every village of the county: what the filed ones are counted of. */
  villages(): readonly string[]
}
export type WithAppraisals = (context: Context) => AppraisalContext
