import type { PartnershipKind } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

/** The playbook as this capability reads it, by the rule of the day. */
export interface PartnershipContext extends Context {
  kinds: readonly (PartnershipKind & { key: string; basis: { zh: string; en: string } })[]
  /** Whether there is such a village in the county. */
  isVillage(code: string): boolean
}

export type WithPartnerships = (context: Context) => PartnershipContext
