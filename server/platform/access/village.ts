import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { placeOfUnit, slotOfUnit } from '#kernel/unit.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../identity/actor.ts'

/** How a desk stands to a village within its territory. */
export type VillageRelation = 'village' | 'committee' | 'above'

/** The village's office and its supervision committee are two: whoever acts does not supervise. */
export function relationsTo(actor: Actor, villageCode: string): VillageRelation[] {
  if (actor.kind !== 'staff') return []
  if (placeOfUnit(actor.unit) !== villageCode) return villageCode.startsWith(actor.scope) ? ['above'] : []
  return slotOfUnit(actor.unit) === 'supervision' ? ['committee'] : ['village']
}

/** A village outside one's territory does not exist for a desk. @throws Problem `not-found` 404 */
export async function requireVillage(
  { tx, scope, actor }: Pick<Context, 'tx' | 'actor' | 'scope'>,
  villageCode: string,
): Promise<void> {
  const within = actor.kind === 'system' || (scope !== '-' && villageCode.startsWith(scope))
  if (!within) throw refuse('not-found', 404)
  const { rows } = await sql<{ works: boolean }>`select works_for(${villageCode}) as works`.execute(tx)
  if (!rows[0]?.works) throw refuse('not-found', 404)
}

/** Of a village that everybody may write to. @throws Problem `village.unknown` 404 */
export async function requireKnownVillage(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  villageCode: string,
): Promise<void> {
  const found = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', villageCode)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (!found) throw refuse('village.unknown', 404)
}
