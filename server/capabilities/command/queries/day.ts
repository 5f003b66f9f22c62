import { countActs, type MatterContext } from '#capabilities/matter/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { TODAY, type Today, type TodayKey } from '../schema.ts'

const WEEK_MS = 7 * 86_400_000
const WEEKS = 4
export const ACTS = ['reported', 'handled', 'said', 'called-back', 'unanswered', 'escalated'] as const

type Acts = Awaited<ReturnType<typeof countActs>>[number]

/** Which acts make up each number of the day. */
export const COUNTED: Record<TodayKey | 'answers', (act: Acts) => boolean> = {
  reported: ({ verb }) => verb === 'reported',
  handled: ({ verb }) => verb === 'handled',
  solved: ({ solved }) => solved === 'yes',
  'no-answer': ({ verb }) => verb === 'unanswered',
  late: ({ verb }) => verb === 'escalated',
  answers: ({ solved }) => solved !== null,
}

export interface DayBoard {
  today: Today[]
  answers: number
}

/** Today so far, beside the same weekday of the four weeks before up to the same time of day. */
export async function readDay(context: MatterContext, place: string): Promise<DayBoard> {
  const now_ms = context.now.getTime()
  const midnight_ms = startOfLocalDay(context.rules.calendar, now_ms)
  const spans = Array.from({ length: WEEKS + 1 }, (_, weeks) => ({
    from: new Date(midnight_ms - weeks * WEEK_MS),
    // What happened in this very millisecond has happened.
    to: new Date(now_ms - weeks * WEEK_MS + 1),
  }))
  const acts = await countActs(context, place, spans, ACTS)
  const sum = (key: keyof typeof COUNTED, today: boolean): number =>
    acts.filter((act) => (act.span === 0) === today && COUNTED[key](act)).reduce((all, { n }) => all + n, 0)
  return {
    today: TODAY.map((key) => ({ key, n: sum(key, true), usual: sum(key, false) / WEEKS })),
    answers: sum('answers', true),
  }
}
