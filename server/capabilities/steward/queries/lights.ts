import { type RawBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'

/** What the records say of a place and a span of days: numbers of things and of their wholes, never of a person. */
export interface Lights {
  place: string
  /** Posts: how many are held today, by how many people, and who represents the villagers. */
  posts: number
  officers: number
  representatives: number
  women: number
  /** Powers: villages with a list that their assembly adopted. */
  lists: number
  /** Items opened in the span, of them done, still running, and late today. */
  items: number
  done: number
  running: number
  late: number
  works: number
  /** Responsibility: how often the supervision committee sent something back. */
  objections: number
  /** What was due to be made public, what was, and what of it in time. */
  due: number
  published: number
  onTime: number
  /** Effect: decisions passed, their results public; works accepted, and by the contract's day. */
  passed: number
  announced: number
  accepted: number
  acceptedOnTime: number
}

export interface Span {
  from: string
  /** The day after the last. */
  to: string
}

type Counts = Omit<Lights, 'place'>
const NOTHING: Counts = {
  posts: 0,
  officers: 0,
  representatives: 0,
  women: 0,
  lists: 0,
  items: 0,
  done: 0,
  running: 0,
  late: 0,
  works: 0,
  objections: 0,
  due: 0,
  published: 0,
  onTime: 0,
  passed: 0,
  announced: 0,
  accepted: 0,
  acceptedOnTime: 0,
}

interface Asked {
  /** The territory that is counted. */
  within: string
  /** Length of the codes that are counted for: villages of a town, towns of a county. */
  digits: number
  span: Span
}

/** The five lights of each place within a territory. Everything that is counted here is public. */
export async function readLights(context: Context, { within, digits, span }: Asked): Promise<Lights[]> {
  const { county, tx, today, now } = context
  const range = rangeOf(within)
  const place = sql`left(village_code, ${sql.lit(digits)})`
  const inRange = sql`county = ${county} and village_code >= ${range.from} and village_code < ${range.to}`
  const [from, to] = [`${span.from}T00:00:00+08:00`, `${span.to}T00:00:00+08:00`]
  const parts: RawBuilder<Partial<Lights>>[] = [
    sql`select ${place} as place, count(*) as posts, count(distinct officer_id) as officers
      from post_term where ${inRange} and since <= ${today} and until >= ${today} group by 1`,
    sql`select ${place} as place, count(*) as representatives, count(*) filter (where sex = 'woman') as women
      from decision_elector where ${inRange} and body = 'representatives' and until is null group by 1`,
    sql`select ${place} as place, count(distinct village_code) as lists from power_list where ${inRange} group by 1`,
    sql`select ${place} as place, count(*) as items, count(*) filter (where stage = 'done') as done,
        count(*) filter (where stage = 'running') as running, count(*) filter (where stage = 'running' and due_on < ${today}) as late,
        count(*) filter (where sort = 'project') as works, sum(objections) as objections
      from power_item where ${inRange} and opened_at >= ${from} and opened_at < ${to} group by 1`,
    sql`select ${place} as place, count(*) as accepted, count(*) filter (where inspected_on <= finish_by) as "acceptedOnTime"
      from power_item where ${inRange} and sort = 'project' and inspected_on >= ${span.from} and inspected_on < ${span.to} group by 1`,
    sql`select ${place} as place, count(*) as due, count(first_published_at) as published,
        count(*) filter (where first_published_at <= due_at) as "onTime"
      from disclosure where ${inRange} and due_at >= ${from} and due_at < least(${to}::timestamptz, ${now}) group by 1`,
    sql`select ${place} as place, count(*) as passed,
        count(*) filter (where exists (select from decision_publication p where p.county = d.county and p.decision_id = d.id and p.rev = 1)) as announced
      from decision d where ${inRange} and passed and opened_at >= ${from} and opened_at < ${to} group by 1`,
  ]
  const lights = new Map<string, Lights>()
  for (const part of parts) {
    const { rows } = await part.execute(tx)
    for (const { place: code = '', ...counts } of rows) {
      const numbers = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Number(n)]))
      lights.set(code, { ...NOTHING, ...lights.get(code), ...numbers, place: code })
    }
  }
  return [...lights.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

export const noLights = (place: string): Lights => ({ ...NOTHING, place })
