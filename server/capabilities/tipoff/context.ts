import type { LocalDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { TipoffNumbers } from './rules/index.ts'

export interface TipoffRules {
  numbers: TipoffNumbers
  today: LocalDate
  /** The last working day of so many after this day. */
  workdaysAfter(day: LocalDate, count: number): LocalDate
}

export interface TipoffContext extends Context {
  rules: TipoffRules
  /** Where sealed bytes lie, apart from every other file. */
  folder: string
}

/** Puts the rules of the day beside the transaction. */
export type WithTipoffRules = (context: Context) => TipoffContext
