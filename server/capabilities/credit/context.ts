import type { PassedDecision } from '#capabilities/decision/index.ts'
import type { CreditRule } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Ban } from './rules/index.ts'

interface Words {
  zh: string
  en: string
}

/** The playbook as this capability reads it, by the rule of the day, and the village's decisions that adopt. */
export interface CreditContext extends Context {
  rule: CreditRule & { basis: Words }
  bans: readonly Ban[]
  dayAfter(at: Date, days: number): LocalDate
  findDecision(village: string, id: string): Promise<PassedDecision | undefined>
  listDecisions(village: string): Promise<Pick<PassedDecision, 'id' | 'title' | 'meetsOn'>[]>
}

export type WithCredits = (context: Context) => CreditContext
