import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Outcome, State } from '../rules/index.ts'

export interface OwnMatter {
  reporterId: string
  /** Masked, or none, where the matter is somebody else's that one joined. */
  title: string | null
  placeCode: string
  state: State
  outcome: Outcome | null
  holder: string
  reportedAt: Date
  dueAt: Date | null
}

/** Everything that a villager who has proven a telephone number waits for, newest first. */
export async function mattersOfVillager({ tx, county }: Context, villager: string): Promise<OwnMatter[]> {
  const { rows } = await sql<OwnMatter>`
    select reporter_id as "reporterId", title, place_code as "placeCode", state, outcome, holder,
      reported_at as "reportedAt", due_at as "dueAt"
    from villager_matters(${county}, ${villager})`.execute(tx)
  return rows
}
