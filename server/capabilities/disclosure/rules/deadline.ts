import type { DisclosureClocks, DisclosureItem } from '#capabilities/playbook/schema.ts'
import { type LocalDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import { dueAt } from '#kernel/clock.ts'
import type { DisclosureState, Stage } from '../shapes/vocabulary.ts'

const DAY_MS = 86_400_000

/** When the item must be on the board at the latest: from the last day of its period, or from its event. */
export function dueOf(calendar: WorkCalendar, deadline: DisclosureItem['deadline'], lastDay: LocalDate): number {
  const start_ms = startOfLocalDay(calendar, lastDay)
  // Shown before a vote: a day off does not put it off, or the days for comment would be short.
  if (deadline.from === 'before-event') return start_ms - (deadline.days - 1) * DAY_MS
  return dueAt(calendar, start_ms, deadline, 0)
}

export const PUNCTUALITIES = ['on-time', 'published-late', 'late', 'at-risk', 'soon', 'fine'] as const
export type Punctuality = (typeof PUNCTUALITIES)[number]

type Common = Pick<DisclosureClocks, 'draft' | 'review' | 'reply' | 'approve' | 'soon_days'>

/** The steps that still lie ahead, in order. */
const AHEAD: Record<Stage, readonly ('draft' | 'review' | 'reply' | 'approve')[]> = {
  due: ['draft', 'review', 'approve'],
  drafted: ['review', 'approve'],
  objected: ['reply', 'review', 'approve'],
  submitted: ['review', 'approve'],
  reviewed: ['approve'],
  approved: [],
  published: [],
  withdrawn: ['draft', 'review', 'approve'],
  archived: [],
}
/** Whose own step has been running since it came there. */
const RUNNING: readonly Stage[] = ['objected', 'submitted', 'reviewed']

/** When it would be out if everybody took the time that they have. */
export function expectedAt(
  calendar: WorkCalendar,
  state: Pick<DisclosureState, 'stage' | 'since_ms'>,
  clocks: Common,
  now_ms: number,
): number {
  const [first, ...rest] = AHEAD[state.stage]
  if (first === undefined) return now_ms
  const start_ms = RUNNING.includes(state.stage) ? state.since_ms : now_ms
  const afterFirst = Math.max(dueAt(calendar, start_ms, clocks[first], 0), now_ms)
  return rest.reduce((at_ms, step) => dueAt(calendar, at_ms, clocks[step], 0), afterFirst)
}

interface Standing {
  stage: Stage
  since_ms: number
  due_ms: number
  firstPublished_ms?: number | undefined
}

/** On time or late, from the due day and the server's clock alone: nobody types it. */
export function punctualityOf(calendar: WorkCalendar, of: Standing, clocks: Common, now_ms: number): Punctuality {
  if (of.firstPublished_ms !== undefined) return of.firstPublished_ms <= of.due_ms ? 'on-time' : 'published-late'
  if (now_ms > of.due_ms) return 'late'
  if (expectedAt(calendar, of, clocks, now_ms) > of.due_ms) return 'at-risk'
  return of.due_ms - now_ms <= clocks.soon_days * DAY_MS ? 'soon' : 'fine'
}

/** Whole days late or left, as people count them: by the calendar's days, a part of a day counts whole. */
export function daysBetween(from_ms: number, to_ms: number): number {
  return Math.ceil(Math.abs(to_ms - from_ms) / DAY_MS)
}
