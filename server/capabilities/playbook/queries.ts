import type { Context } from '#platform/context.ts'
import type { Basis, Family, Playbook } from './schema.ts'
import { playbookOf, type StoredRule } from './stored.ts'

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

/** One row as it was written: by whom, when. Never changed; the highest version of a first day counts. */
export interface WrittenRule extends StoredRule {
  writtenAt: Date
  writtenBy: string | null
}

const HISTORY_SHOWN = 200

/** Every row ever written under the key, the latest first day first and its newest version before the older ones. */
export async function historyOf(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  family: Family,
  key: string,
): Promise<WrittenRule[]> {
  const rows = await tx
    .selectFrom('playbook_rule')
    .select(['family', 'key', 'valid_from', 'valid_to', 'version', 'basis', 'body', 'written_at', 'written_by'])
    .where('county', '=', county)
    .where('family', '=', family)
    .where('key', '=', key)
    .orderBy('valid_from', 'desc')
    .orderBy('version', 'desc')
    .limit(HISTORY_SHOWN)
    .execute()
  return rows.map((row) => ({
    family: row.family,
    key: row.key,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
    basis: row.basis as unknown as Basis, // Checked when it was written.
    body: row.body,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }))
}
