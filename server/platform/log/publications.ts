import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** What was published of a thing: the bytes, what opens their commitment, and the leaf that holds it. */
export interface Publication {
  rev: number
  body: string
  salt: Buffer
  commitment: Buffer
  leafId: string
  publishedAt: Date
}

export type PublicationTable =
  | 'decision_publication'
  | 'power_publication'
  | 'fund_publication'
  | 'assessment_publication'
  | 'deliberation_publication'
  | 'team_publication'
  | 'charter_publication'
  | 'practice_publication'
  | 'honour_publication'
  | 'post_publication'
  | 'partnership_publication'
  | 'credit_publication'

/** Every publication of one thing, first one first. `about`: the column that names the thing. */
export async function publishedOf(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  table: PublicationTable,
  about: `${string}_id`,
  id: string,
): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select rev, body, salt, commitment, leaf_id as "leafId", published_at as "publishedAt" from ${sql.table(table)}
    where county = ${county} and ${sql.ref(about)} = ${id} order by rev`.execute(tx)
  return rows
}
