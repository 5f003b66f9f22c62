import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { hasCasework } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The only way in to the table: the matters of one's territory, and those one's unit has or had a part in.
 * Row security says the same again (migration 0005); each is tested alone.
 */
export function mattersWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'matter', object> {
  const all = tx.selectFrom('matter').where('matter.county', '=', county)
  if (actor.kind === 'system' || scope === county) return all
  const unit = actor.kind === 'staff' && hasCasework(actor.role) ? actor.unit : '-'
  const range = scope === '-' ? undefined : rangeOf(scope)
  return all.where((is) =>
    is.or([
      ...(range ? [is.and([is('matter.place_code', '>=', range.from), is('matter.place_code', '<', range.to)])] : []),
      is('matter.holder', '=', unit),
      is.exists(
        is
          .selectFrom('matter_unit')
          .select(sql`1`.as('one'))
          .whereRef('matter_unit.county', '=', 'matter.county')
          .whereRef('matter_unit.matter_id', '=', 'matter.id')
          .where('matter_unit.unit', '=', unit),
      ),
    ]),
  )
}
