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

/** Families of which the program asks single keys by name; in the others the keys are the county's own choice. */
const NAMED_BY_PROGRAM: readonly string[] = ['limits', 'roles'] satisfies (keyof Playbook)[]

/**
 * Brings in what a newer version of the program knows and the county does not: whole families, and single rules where
 * the program asks for them by name. Whatever the county has under a key, even what it ended, stays its own.
 */
export async function storeNewRules(home: Home, playbook: Playbook): Promise<void> {
  const { tx, county } = home
  const had = await tx
    .selectFrom('playbook_rule')
    .select(['family', 'key'])
    .distinct()
    .where('county', '=', county)
    .execute()
  const families = new Set(had.map(({ family }) => family))
  const keys = new Set(had.map(({ family, key }) => `${family}/${key}`))
  const rules = storedOf(playbook).filter(({ family, key }) =>
    NAMED_BY_PROGRAM.includes(family) ? !keys.has(`${family}/${key}`) : !families.has(family),
  )
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
