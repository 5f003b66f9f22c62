import type { TipoffState } from '#kernel/tipoff/answer.ts'
import { isEnded } from './steps.ts'

/** The county's rules for sealed reports, by the rule of the day. */
export interface TipoffNumbers {
  /** Working days from receipt until the reporter is told whether it is taken up. */
  acceptWorkdays: number
  /** Working days from the conclusion until the result is told. */
  feedbackWorkdays: number
  /** Days from its end until everything of it is deleted. */
  keepDays: number
  /** Months from receipt after which it is deleted, whatever its state. */
  keepMonths: number
  /** How long a replaced keyset still counts, for pages that were open. */
  overlapDays: number
  /** How long a keyset may hold. */
  keysetMonths: number
  perHour: number
  burstPerHour: number
  workBits: number
}

export interface Standing {
  state: TipoffState
  receivedOn: string
  stateOn: string
}

/** What the rules say must be said next, and by which day. */
export function dueOf(
  { state, receivedOn, stateOn }: Standing,
  { acceptWorkdays, feedbackWorkdays }: TipoffNumbers,
  workdaysAfter: (day: string, count: number) => string,
): { what: 'acceptance' | 'feedback'; on: string } | undefined {
  if (state === 'received') return { what: 'acceptance', on: workdaysAfter(receivedOn, acceptWorkdays) }
  if (state === 'concluded') return { what: 'feedback', on: workdaysAfter(stateOn, feedbackWorkdays) }
  return undefined
}

const UTC_DAY = 10

const dayAfter = (day: string, days: number, months = 0): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, UTC_DAY)
}

/** The day on which nothing of it is left: so many days after its end, and in any case so many months after receipt. */
export function deletedOn({ state, receivedOn, stateOn }: Standing, { keepDays, keepMonths }: TipoffNumbers): string {
  const last = dayAfter(receivedOn, 0, keepMonths)
  const usual = dayAfter(stateOn, keepDays)
  return isEnded(state) && usual < last ? usual : last
}

/** The last day of a keyset's overlap after another one took its place on `day`. */
export const overlapEnds = (day: string, { overlapDays }: TipoffNumbers): string => dayAfter(day, overlapDays)

export const monthsAfter = (day: string, months: number): string => dayAfter(day, 0, months)
