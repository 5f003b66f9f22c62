import { sql } from 'kysely'
import { bigramsOf } from '#kernel/bigram.ts'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'

export interface PublicMatter {
  id: string
  kind: string
  publicTitle: string
  placeCode: string
  lon: number | null
  lat: number | null
  state: string
  holder: string
  reportedAt: Date
  dueAt: Date | null
  reporters: number
  heldSince: Date
}

const LOOKED_AT = 200
const SHOWN = 3
/** Share of the shorter text's character pairs that both hold: below it two sentences are about different things. */
const ALIKE_MIN = 0.3

/** Open matters of a place as neighbours may see them. */
export async function publicMatters(
  { tx, county }: Context,
  place: string,
  limit = LOOKED_AT,
): Promise<PublicMatter[]> {
  const { from, to } = rangeOf(place)
  const { rows } = await sql<PublicMatter>`
    select id, kind, public_title as "publicTitle", place_code as "placeCode", lon, lat, state, holder,
      reported_at as "reportedAt", due_at as "dueAt", reporters, held_since as "heldSince"
    from public_matters(${county}, ${from}, ${to}, ${limit})`.execute(tx)
  return rows
}

/** How alike two texts are, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [bigramsOf(a), bigramsOf(b)]
  const smaller = Math.min(left.length, right.length)
  if (smaller === 0) return 0
  const held = new Set(left)
  return right.filter((pair) => held.has(pair)).length / smaller
}

/** What may be the same thing, likest first: shown before sending, so that one matter is reported once. */
export async function likeMatters(context: Context, villageCode: string, text: string): Promise<PublicMatter[]> {
  const open = await publicMatters(context, villageCode)
  return open
    .map((matter) => ({ matter, alike: likeness(text, matter.publicTitle) }))
    .filter(({ alike }) => alike >= ALIKE_MIN)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
    .map(({ matter }) => matter)
}
