import { startOfLocalDay } from '#kernel/calendar.ts'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { requireDesk } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { periodOn } from '../rules/index.ts'
import { type DueLine, dueLine } from './due.ts'
import { disclosuresWithin } from './reach.ts'

const DAY_MS = 86_400_000
/** As long as any way to the board may take. */
const RISK_DAYS = 60
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** A place within the reader's own territory; theirs when none is named. @throws Problem `not-found` 404 */
export function placeOfDesk({ scope }: DisclosureContext, asked: string | undefined): string {
  const place = asked ?? scope
  if (scope === '-' || !place.startsWith(scope)) throw refuse('not-found', 404)
  return place
}

/** The running month when none is named. @throws Problem `period.malformed` 400 */
export function monthOfDesk({ rules, now }: DisclosureContext, asked: string | undefined): string {
  if (asked === undefined) return rules.dayOf(now.getTime()).slice(0, 7)
  if (!MONTH.test(asked)) throw refuse('period.malformed', 400, { field: 'month' })
  return asked
}

/** Everything that falls due in a month, in a place. */
export async function listMonth(context: DisclosureContext, place: string, month: string): Promise<DueLine[]> {
  requireDesk(context.actor, 'list')
  const { rules } = context
  const { from, to } = periodOn('month', `${month}-01`)
  const range = rangeOf(place)
  const rows = await disclosuresWithin(context)
    .selectAll('disclosure')
    .where('village_code', '>=', range.from)
    .where('village_code', '<', range.to)
    .where('due_at', '>=', new Date(startOfLocalDay(rules.calendar, from)))
    .where('due_at', '<', new Date(startOfLocalDay(rules.calendar, to) + DAY_MS))
    .orderBy('due_at')
    .orderBy('village_code')
    .execute()
  return rows.map((row) => dueLine(context, row))
}

/** What will be late if everybody takes the time that they have, the earliest first: said before it is late. */
export async function listRisky(context: DisclosureContext, place: string, limit: number): Promise<DueLine[]> {
  requireDesk(context.actor, 'list')
  const { now } = context
  const range = rangeOf(place)
  const rows = await disclosuresWithin(context)
    .selectAll('disclosure')
    .where('village_code', '>=', range.from)
    .where('village_code', '<', range.to)
    .where('first_published_at', 'is', null)
    .where('due_at', '>=', now)
    .where('due_at', '<', new Date(now.getTime() + RISK_DAYS * DAY_MS))
    .orderBy('due_at')
    .orderBy('village_code')
    .execute()
  return rows
    .map((row) => dueLine(context, row))
    .filter(({ punctuality }) => punctuality === 'at-risk')
    .slice(0, limit)
}

/** The counts of one place over its lines. */
export function countLines(lines: readonly DueLine[]) {
  const n = (which: (line: DueLine) => boolean) => lines.filter(which).length
  return {
    due: lines.length,
    published: n(({ punctuality }) => punctuality === 'on-time' || punctuality === 'published-late'),
    onTime: n(({ punctuality }) => punctuality === 'on-time'),
    late: n(({ punctuality }) => punctuality === 'late'),
    risk: n(({ punctuality }) => punctuality === 'at-risk'),
  }
}
