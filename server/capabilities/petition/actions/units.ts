import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'

/** A unit of this county that is at work. @throws Problem `petition.no-unit` 422 */
export async function requireUnit({ tx, county }: Context, unit: string | undefined): Promise<void> {
  if (unit === undefined) throw refuse('validation.required', 400, { field: 'unit' })
  const found = await tx
    .selectFrom('unit')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', unit)
    .executeTakeFirst()
  if (!found) throw refuse('petition.no-unit', 422, { field: 'unit' })
}
