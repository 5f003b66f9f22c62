// How rules lie in the table playbook_rule: a correction is a new version of the row, and only the newest counts.
import { parsePlaybook } from './parse.ts'
import { type Basis, FAMILIES, type Playbook, type Rule } from './schema.ts'

export interface StoredRule {
  family: string
  key: string
  validFrom: string
  validTo: string | null
  version: number
  basis: Basis
  body: unknown
}

/** The rows that a first load writes. */
export const storedOf = (playbook: Playbook): StoredRule[] =>
  FAMILIES.flatMap((family) =>
    playbook[family].map((rule: Rule<unknown>) => ({ ...rule, family, validTo: rule.validTo ?? null, version: 1 })),
  )

const orderOf = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'order' in body ? Number(body.order) : 0

/** The playbook as stored, in the county's own order. @throws Problem `playbook.malformed` 422 */
export function playbookOf(rows: readonly StoredRule[]): Playbook {
  const newest = new Map<string, StoredRule>()
  for (const row of rows) {
    const id = `${row.family} ${row.key} ${row.validFrom}`
    if ((newest.get(id)?.version ?? 0) < row.version) newest.set(id, row)
  }
  const files: Record<string, unknown[]> = {}
  for (const { family, version: _, validTo, ...rule } of newest.values()) {
    const list = files[family] ?? []
    list.push(validTo === null ? rule : { ...rule, validTo })
    files[family] = list
  }
  const playbook = parsePlaybook(files)
  for (const family of FAMILIES) playbook[family].sort((a, b) => orderOf(a.body) - orderOf(b.body))
  return playbook
}
