import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'

/** The grids of one's territory as they stand. */
export async function gridsWithin({ tx, county, scope }: Pick<Context, 'tx' | 'county' | 'scope'>): Promise<string[]> {
  if (scope === '-') return []
  const { from, to } = rangeOf(scope)
  const rows = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('level', '=', 'grid')
    .where('valid_to', 'is', null)
    .where('code', '>=', from)
    .where('code', '<', to)
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}
