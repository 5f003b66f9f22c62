import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '#platform/context.ts'
import { parsePlaybook } from './parse.ts'
import type { Playbook } from './schema.ts'
import { storedOf } from './stored.ts'

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

/** Writes the first version of every rule that the county does not have yet; what the county changed stays. */
export async function storePlaybook({ tx, county }: Pick<Context, 'tx' | 'county'>, playbook: Playbook): Promise<void> {
  const rows = storedOf(playbook).map((rule) => ({
    county,
    family: rule.family,
    key: rule.key,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    version: rule.version,
    basis: JSON.stringify(rule.basis),
    body: JSON.stringify(rule.body),
  }))
  await tx
    .insertInto('playbook_rule')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('playbook_rule_pk').doNothing())
    .execute()
}
