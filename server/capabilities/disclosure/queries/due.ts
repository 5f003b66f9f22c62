import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DisclosureContext } from '../context.ts'
import { type Punctuality, punctualityOf, type Reminder, type Stage } from '../rules/index.ts'
import type { DisclosureRow } from './disclosure.ts'

export interface DueLine {
  id: string
  villageCode: string
  item: string
  name: { zh: string; en: string }
  period: string
  dueAt: Date
  stage: Stage
  sinceAt: Date
  punctuality: Punctuality
  version: number
  reminded: readonly Reminder[]
  isPublished: boolean
}

const DAY_MS = 86_400_000

/** What is not on the board yet and is due within these days, the latest first. Public: nothing but item and day. */
export async function listDue(
  context: DisclosureContext,
  place: string,
  { within_days, limit }: { within_days: number; limit: number },
): Promise<DueLine[]> {
  const { tx, county, now } = context
  const range = rangeOf(place)
  const rows = await tx
    .selectFrom('disclosure')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '>=', range.from)
    .where('village_code', '<', range.to)
    .where('first_published_at', 'is', null)
    .where('due_at', '<', new Date(now.getTime() + within_days * DAY_MS))
    .orderBy('due_at')
    .orderBy('village_code')
    .limit(limit)
    .execute()
  return rows.map((row) => dueLine(context, row))
}

export function dueLine(context: DisclosureContext, row: DisclosureRow): DueLine {
  const { rules, now } = context
  const stage = row.stage as Stage // Held to these words by the table's constraint.
  const standing = {
    stage,
    since_ms: row.since_at.getTime(),
    due_ms: row.due_at.getTime(),
    firstPublished_ms: row.first_published_at?.getTime(),
  }
  return {
    id: row.id,
    villageCode: row.village_code,
    item: row.item,
    name: rules.itemOn(row.item, row.period_to)?.name ?? { zh: row.item, en: row.item },
    period: row.period,
    dueAt: row.due_at,
    stage,
    sinceAt: row.since_at,
    punctuality: punctualityOf(rules.calendar, standing, rules.clocksOn(rules.dayOf(now.getTime())), now.getTime()),
    version: row.version,
    // Written by this capability alone.
    reminded: row.reminded as Reminder[],
    isPublished: row.rev > 0,
  }
}

/** Of what fell due between two moments: how much is out, how much of that on time, how much is missing. */
export interface Completeness {
  place: string
  due: number
  published: number
  late: number
  missing: number
}

/** Counted from the records themselves, by the places that lie `digits` deep under `place`. */
export async function completenessOf(
  { tx, county, now }: Context,
  { place, digits, from }: { place: string; digits: 6 | 9 | 12; from: Date },
): Promise<Completeness[]> {
  const range = rangeOf(place)
  const rows = await tx
    .selectFrom('disclosure')
    .select([
      sql<string>`left(village_code, ${sql.lit(digits)})`.as('place'),
      (is) => is.fn.countAll<number>().as('due'),
      (is) => is.fn.count<number>('first_published_at').as('published'),
      sql<number>`count(*) filter (where first_published_at > due_at)`.as('late'),
      sql<number>`count(*) filter (where first_published_at is null)`.as('missing'),
    ])
    .where('county', '=', county)
    .where('village_code', '>=', range.from)
    .where('village_code', '<', range.to)
    .where('due_at', '>=', from)
    .where('due_at', '<=', now)
    .groupBy('place')
    .orderBy('place')
    .execute()
  return rows
}
