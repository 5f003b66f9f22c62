import type { PracticeRule, TeamKind, TeamRule } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}

/** The playbook as this capability reads it, by the rule of the day. */
export interface TeamContext extends Context {
  kinds: readonly (TeamKind & { key: string })[]
  rule: TeamRule & { basis: Words }
  harmonies: PracticeRule['harmonies']
  dayAfter(at: Date, days: number): LocalDate
}

export type WithTeams = (context: Context) => TeamContext
