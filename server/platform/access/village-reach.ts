import { type RawBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '../context.ts'
import type { DB } from '../db/tables.ts'

type OfVillages = { [Table in keyof DB]: 'village_code' extends keyof DB[Table] ? Table : never }[keyof DB]

/** Whether a row is of a village in one's territory: what the code asks, beside what row security says. */
export function inTerritory(
  { county, actor, scope }: Pick<Context, 'county' | 'actor' | 'scope'>,
  table: OfVillages,
): RawBuilder<boolean> {
  if (actor.kind === 'system' || scope === county) return sql`true`
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  const village = sql.ref(`${table}.village_code`)
  return sql`(${village} >= ${range.from} and ${village} < ${range.to})`
}
