import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'

/** Units of this county that are at work. @throws Problem `counter.no-unit` 422 */
export async function requireUnits({ tx, county }: Context, units: readonly string[], field: string): Promise<void> {
  const found = await tx
    .selectFrom('unit')
    .select('code')
    .where('county', '=', county)
    .where('code', 'in', [...units, '-'])
    .execute()
  if (units.length === 0 || units.some((unit) => !found.some(({ code }) => code === unit)))
    throw refuse('counter.no-unit', 422, { field })
}
