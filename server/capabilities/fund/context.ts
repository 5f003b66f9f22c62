import type { BankFile, FundKind, SpendingBand } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

export interface Kind extends FundKind {
  key: string
  basis: { zh: string; en: string; source?: string | undefined }
}
export type Band = SpendingBand & { key: string }

/** The playbook as this capability reads it, by the rule of the day. */
export interface FundRules {
  dayOf(at_ms: number): string
  /** The last day of so many days that begin tomorrow. */
  lastDay(at_ms: number, days: number): string
  kindsOn(day: string): Kind[]
  kindOn(key: string, day: string): Kind | undefined
  bandFor(cents: number, day: string): Band | undefined
  bankFileOn(day: string): BankFile | undefined
}

export interface FundContext extends Context {
  funds: FundRules
}

/** Puts the county's rules beside the transaction. */
export type WithFundRules = (context: Context) => FundContext
