import type { LocalDate } from '#kernel/calendar.ts'

const DAY_MS = 86_400_000
const noon = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`)

export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((noon(to) - noon(from)) / DAY_MS)
export const plusDays = (day: LocalDate, days: number): LocalDate =>
  new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10)
export const lastOf = (days: readonly LocalDate[]): LocalDate => days.toSorted().at(-1) ?? ''
