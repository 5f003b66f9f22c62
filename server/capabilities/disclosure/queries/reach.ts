import type { SelectQueryBuilder } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>

/** The items of one's territory: the only way in for desks. Row security says the same again for what is not public. */
export const disclosuresWithin = (context: Seeing): SelectQueryBuilder<DB, 'disclosure', object> =>
  context.tx
    .selectFrom('disclosure')
    .where('disclosure.county', '=', context.county)
    .where(inTerritory(context, 'disclosure'))

/** Remarks about the entries of one's territory; a village's own officers read an objection with its answer only. */
export function remarksWithin(context: Seeing): SelectQueryBuilder<DB, 'disclosure_remark', object> {
  const { tx, county, actor } = context
  const all = tx
    .selectFrom('disclosure_remark')
    .where('disclosure_remark.county', '=', county)
    .where(inTerritory(context, 'disclosure_remark'))
  if (actor.kind !== 'staff' || actor.role !== 'village-cadre') return all
  return all.where((is) =>
    is.or([is('disclosure_remark.kind', '=', 'question'), is('disclosure_remark.answered_at', 'is not', null)]),
  )
}
