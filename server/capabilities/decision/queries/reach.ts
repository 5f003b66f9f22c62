import type { SelectQueryBuilder } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>

/** The decisions of one's territory: the only way in for desks. */
export function decisionsWithin({ tx, county, actor, scope }: Seeing): SelectQueryBuilder<DB, 'decision', object> {
  const all = tx.selectFrom('decision').where('decision.county', '=', county)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('decision.village_code', '>=', range.from).where('decision.village_code', '<', range.to)
}

/** A village outside one's territory does not exist for a desk. @throws Problem `not-found` 404 */
export function requireVillage({ scope, actor }: Seeing, villageCode: string): void {
  if (actor.kind === 'system' || (scope !== '-' && villageCode.startsWith(scope))) return
  throw refuse('not-found', 404)
}
