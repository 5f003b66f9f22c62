import type { HonourKind, HonourRule, PracticeRule } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}

/** A record of the village that everybody can open, to be referred to. */
export interface PublicRecord {
  /** `<plural>/<id>`, as in its address. */
  key: string
  title: string
  day: string
}

/** The playbook as this capability reads it, by the rule of the day, and the village's records that evidence may name. */
export interface HonourContext extends Context {
  rule: HonourRule & { basis: Words }
  kinds: readonly (HonourKind & { key: string; basis: Words })[]
  harmonies: PracticeRule['harmonies']
  dayAfter(at: Date, days: number): LocalDate
  listRecords(village: string): Promise<PublicRecord[]>
}

export type WithHonours = (context: Context) => HonourContext
