import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Partner } from '../context.ts'

/** A matter as partners are told of it: numbers, codes and days; no words of anybody, no name, no telephone. */
export interface ToldMatter {
  id: string
  version: number
  number: number
  kind: string
  state: string
  outcome: string | null
  place: string
  holder: string
  reportedAt: Date
  dueAt: Date | null
  handledAt: Date | null
  closedAt: Date | null
  reopened: number
  /** The partner's own number, when it came from there. */
  theirs: string | null
}

/**
 * Matters whose present version the partner has not been told: those that came from it, and those of the kinds that it
 * is told of. What is a petition goes to nobody.
 */
export async function untold(
  { tx, county }: Context,
  { key, tells, since }: Partner,
  limit: number,
): Promise<ToldMatter[]> {
  const kinds = tells?.kinds ?? []
  const { rows } = await sql<ToldMatter>`
    with concerned as (
      select target_id as id, event_id as theirs from feed_event
        where county = ${county} and partner = ${key} and target_kind = 'matter'
      union all
      select m.id, null from matter m
        where m.county = ${county} and m.kind = any(${kinds}) and m.reported_at >= ${since}::date
          and not exists (select from feed_event e where e.county = m.county and e.partner = ${key} and e.target_id = m.id and e.target_kind = 'matter'))
    select m.id, m.version, m.number, m.kind, m.state, m.outcome, m.place_code as place, m.holder,
      m.reported_at as "reportedAt", m.due_at as "dueAt", m.handled_at as "handledAt", m.closed_at as "closedAt",
      m.reopened, c.theirs
    from concerned c join matter m on m.county = ${county} and m.id = c.id
    where not exists (select from petition p where p.county = m.county and p.matter_id = m.id)
      and not exists (select from feed_message f where f.county = m.county and f.partner = ${key}
        and f.matter_id = m.id and f.matter_version >= m.version)
    order by m.reported_at, m.id limit ${limit}`.execute(tx)
  return rows
}
