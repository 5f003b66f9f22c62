import type { PowerRule, PriceRule, TenderBand } from '#capabilities/playbook/index.ts'
import type { Limit } from '#kernel/clock.ts'
import type { Context } from '#platform/context.ts'

export interface Power extends PowerRule {
  key: string
  validFrom: string
  basis: { zh: string; en: string; source?: string | undefined }
}

/** The playbook as this capability reads it, by the rule of the day. */
export type Band = TenderBand & { key: string }
export type Price = PriceRule & { key: string }

export interface PowerRules {
  dayOf(at_ms: number): string
  /** The last day of a limit counted from that moment. */
  dueOn(at_ms: number, limit: Limit): string
  /** Working days since a day that has passed. */
  lateDays(dueOn: string, at_ms: number): number
  powersOn(day: string): Power[]
  powerOn(key: string, day: string): Power | undefined
  /** How something of this size is let. */
  bandFor(sort: TenderBand['sort'], cents: number, day: string): Band | undefined
  pricesOn(day: string): Price[]
}

export interface PowerContext extends Context {
  powers: PowerRules
}

/** Puts the county's rules beside the transaction. */
export type WithPowerRules = (context: Context) => PowerContext
