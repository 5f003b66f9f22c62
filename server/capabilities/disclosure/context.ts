import type { DisclosureClocks, DisclosureItem } from '#capabilities/playbook/index.ts'
import type { LocalDate, WorkCalendar } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Content } from './shapes/content.ts'
import type { RecordSourceKey } from './shapes/vocabulary.ts'

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

/** Something in another record of a village that an item of the catalogue names: its entry starts filled in. */
export interface Happening {
  recordId: string
  /** Which of its publications or stages: each is told once. */
  stage: string
  villageCode: string
  /** The key of an item of an event. */
  item: string
  day: LocalDate
  subject: string
  figures: Content['figures']
  tables: Content['tables']
}

/** Another capability that publishes by itself. The composition root says which there are. */
export interface RecordSource {
  key: RecordSourceKey
  /** What it made public since, oldest first. */
  happenedSince(context: Context, since: Date): Promise<Happening[]>
  /** Where everybody reads the record. */
  path(villageCode: string, recordId: string): string
  /** Meetings that are called, for the calendar of coming days. */
  meetings?(context: Context, villageCode: string): Promise<{ id: string; day: LocalDate; title: string }[]>
}
