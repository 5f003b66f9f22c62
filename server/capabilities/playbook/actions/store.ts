import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '#platform/context.ts'
import { parsePlaybook } from '../parse.ts'
import type { Playbook } from '../schema.ts'
import { type StoredRule, storedOf } from '../stored.ts'

/** Reads `playbook/*.json`: each file is one family. @throws Problem `playbook.malformed` 422 naming file and key */
export async function readPlaybookFiles(folder: string): Promise<Playbook> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const families = await Promise.all(
    names.map(
      async (name) => [name.replace('.json', ''), JSON.parse(await readFile(join(folder, name), 'utf8'))] as const,
    ),
  )
  return parsePlaybook(Object.fromEntries(families))
}

type Home = Pick<Context, 'tx' | 'county'>

/** Writes the first version of every rule that the county does not have yet; what the county changed stays. */
export async function storePlaybook(home: Home, playbook: Playbook): Promise<void> {
  await insertRules(home, storedOf(playbook))
}

/** Brings in families that a newer version of the program knows and the county does not; those it has stay its own. */
export async function storeNewFamilies(home: Home, playbook: Playbook): Promise<void> {
  const { tx, county } = home
  const had = await tx.selectFrom('playbook_rule').select('family').distinct().where('county', '=', county).execute()
  const known = new Set(had.map(({ family }) => family))
  const rules = storedOf(playbook).filter(({ family }) => !known.has(family))
  if (rules.length > 0) await insertRules(home, rules)
}

export async function insertRules({ tx, county }: Home, rules: readonly StoredRule[], by?: string): Promise<void> {
  const rows = rules.map((rule) => ({
    county,
    family: rule.family,
    key: rule.key,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    version: rule.version,
    basis: JSON.stringify(rule.basis),
    body: JSON.stringify(rule.body),
    written_by: by ?? null,
  }))
  await tx
    .insertInto('playbook_rule')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('playbook_rule_pk').doNothing())
    .execute()
}
