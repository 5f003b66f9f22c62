import type { OpenBody } from '#capabilities/decision/index.ts'
import type { DeliberationRule } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}

/** The playbook as this capability reads it, by the rule of the day, and the two ways onward into other capabilities. */
export interface DeliberationContext extends Context {
  rule: DeliberationRule & { basis: Words }
  dayAfter(at: Date, days: number): LocalDate
  /** The types of matter that a village decides by procedure. */
  kinds: readonly { key: string; name: Words }[]
  draftDecision(body: OpenBody): Promise<unknown>
  refer(report: { id: string; villageCode: string; text: string }): Promise<unknown>
}

export type WithDeliberations = (context: Context) => DeliberationContext
