import { calendarOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, startOfLocalDay } from '#kernel/calendar.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Known } from '#platform/facts/figure.ts'
import type { ReportBook } from '../context.ts'
import { lastWhole } from '../rules/index.ts'
import type { Asked } from '../schema.ts'
import type { ModelAsk } from './model.ts'

const DAY_MS = 86_400_000

/** What a reader asked for; what they left out is their own place and the last half-year. */
export function meant(context: Context, book: ReportBook, asked: Asked): ModelAsk {
  const { template = 'half-year', place = context.scope, from, to } = asked
  const usual = lastWhole(template === 'month' ? 'month' : 'half-year', context.today)
  return {
    template,
    place,
    from: from ? `${from}-01` : usual.from,
    to: to ? `${to}-01` : usual.to,
    known: asked.known ? endOf(context, book, asked.known) : undefined,
  }
}

/** The end of a day in the county. */
function endOf(context: Context, book: ReportBook, day: string): Known {
  const end_ms = startOfLocalDay(compileCalendar(calendarOn(book.playbook(), context.today)), day) + DAY_MS
  if (Number.isNaN(end_ms)) throw refuse('validation.date', 400, { field: 'known' })
  return { day, end: new Date(end_ms) }
}
