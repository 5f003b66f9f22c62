import type { SelectQueryBuilder } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>

/** The items of one's territory: the only way in for desks. Row security says the same again for what is not public. */
export function disclosuresWithin({ tx, county, actor, scope }: Seeing): SelectQueryBuilder<DB, 'disclosure', object> {
  const all = tx.selectFrom('disclosure').where('disclosure.county', '=', county)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('disclosure.village_code', '>=', range.from).where('disclosure.village_code', '<', range.to)
}

/** Remarks about the entries of one's territory; a village's own officers read an objection with its answer only. */
export function remarksWithin({
  tx,
  county,
  actor,
  scope,
}: Seeing): SelectQueryBuilder<DB, 'disclosure_remark', object> {
  const all = tx.selectFrom('disclosure_remark').where('disclosure_remark.county', '=', county)
  const open =
    actor.kind === 'staff' && actor.role === 'village-cadre'
      ? all.where((is) =>
          is.or([is('disclosure_remark.kind', '=', 'question'), is('disclosure_remark.answered_at', 'is not', null)]),
        )
      : all
  if (actor.kind === 'system' || scope === county) return open
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return open
    .where('disclosure_remark.village_code', '>=', range.from)
    .where('disclosure_remark.village_code', '<', range.to)
}
