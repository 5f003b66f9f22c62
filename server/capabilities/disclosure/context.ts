import type { DisclosureClocks, DisclosureItem } from '#capabilities/playbook/index.ts'
import type { LocalDate, WorkCalendar } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'

/** An item of the catalogue as it stood on a day. */
export interface CatalogueItem extends DisclosureItem {
  key: string
  basis: { zh: string; en: string }
}

/** The playbook as this capability reads it, by the rule of the day. */
export interface DisclosureRules {
  calendar: WorkCalendar
  dayOf(at_ms: number): LocalDate
  itemOn(key: string, day: LocalDate): CatalogueItem | undefined
  itemsOn(day: LocalDate): CatalogueItem[]
  clocksOn(day: LocalDate): DisclosureClocks
}

export interface DisclosureContext extends Context {
  rules: DisclosureRules
}

/** Puts the county's rules beside the transaction. */
export type WithDisclosureRules = (context: Context) => DisclosureContext
