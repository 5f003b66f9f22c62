import { refuse } from '#kernel/problem.ts'
import type { DecisionState } from '../shapes/vocabulary.ts'

const DAY_MS = 86_400_000

/** Days on the calendar between two dates `YYYY-MM-DD`. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The day is counted from the server's clock; a meeting lies at least so many whole days after its notice. */
export function requireNotice(today: string, meetsOn: string, notice_days: number): void {
  if (daysBetween(today, meetsOn) < notice_days)
    throw refuse('decision.notice-too-short', 422, { field: 'meetsOn', params: { days: notice_days } })
}

/** Nobody signs in, counts or writes minutes before the meeting was. */
export function requireMeetingDay({ meeting }: DecisionState, today: string): void {
  if (meeting && today < meeting.meetsOn) throw refuse('decision.too-early', 409, { params: { day: meeting.meetsOn } })
}

/** How many days after their deadline the minutes come; late ones need a reason, and stay marked. */
export function lateMinutes({ meeting }: DecisionState, today: string, reason: string | undefined): number {
  if (!meeting) return 0
  const late = Math.max(0, daysBetween(meeting.meetsOn, today) - meeting.rule.minutes_days)
  if (late > 0 && reason === undefined)
    throw refuse('decision.minutes-late', 422, { field: 'reason', params: { days: late } })
  return late
}
