import type { Context } from '#platform/context.ts'
import type { Basis, Playbook } from './schema.ts'
import { playbookOf } from './stored.ts'

/** The county's rules as stored, newest versions, whole: every clock of every day can be computed from it. */
export async function readPlaybook({ tx, county }: Pick<Context, 'tx' | 'county'>): Promise<Playbook> {
  const rows = await tx
    .selectFrom('playbook_rule')
    .select(['family', 'key', 'valid_from', 'valid_to', 'version', 'basis', 'body'])
    .where('county', '=', county)
    .orderBy('family')
    .orderBy('key')
    .execute()
  return playbookOf(
    rows.map((row) => ({
      family: row.family,
      key: row.key,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      version: row.version,
      basis: row.basis as unknown as Basis, // parsePlaybook checks it.
      body: row.body,
    })),
  )
}
