import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireHousehold } from '../access.ts'
import type { ImportFault } from '../rules/import-rows.ts'

export async function getImport({ tx, county, actor, scope }: Context, id: string) {
  requireHousehold(actor, 'import')
  const found = await tx
    .selectFrom('household_import')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found?.place_code.startsWith(scope)) throw refuse('not-found', 404)
  const faults = found.faults as unknown as ImportFault[] // Written by the import alone.
  return { id, rows: found.read_rows, added: found.added, known: found.known, faults }
}
