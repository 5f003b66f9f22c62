import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface NoticeLine {
  id: string
  title: string
  publishedAt: Date
  passed: boolean | null
}

/** What the village decided and made public, newest first. */
export async function notices({ tx, county }: Context, village: string, limit: number): Promise<NoticeLine[]> {
  const { rows } = await sql<NoticeLine>`
    select d.id, d.title, d.passed, max(p.published_at) as "publishedAt"
    from decision d join decision_publication p on p.county = d.county and p.decision_id = d.id
    where d.county = ${county} and d.village_code = ${village}
    group by d.id, d.title, d.passed order by 4 desc, d.id desc limit ${limit}`.execute(tx)
  return rows
}

export interface VisitingDays {
  id: string
  beginsOn: string
  dueOn: string
  /** 1 Monday to 7 Sunday. */
  weekday: number
}

/** Fixed days on which workers go from door to door in the village. */
export async function visitingDays({ tx, county }: Context, village: string): Promise<VisitingDays[]> {
  const { rows } = await sql<VisitingDays>`
    select id, begins_on as "beginsOn", due_on as "dueOn", weekday from visiting_days(${county}, ${village})`.execute(
    tx,
  )
  return rows
}
