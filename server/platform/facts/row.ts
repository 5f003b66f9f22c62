import type { By, Fact } from '#kernel/fact.ts'
import type { Context } from '../context.ts'

/** How a fact lies in its table, beside the columns that say what it is about. */
export const factColumns = ({ id, verb, at_ms, by, data }: Fact<string, unknown, string>, bodyHash: Buffer | null) => ({
  id,
  verb,
  at: new Date(at_ms),
  by_kind: by.kind,
  by_account: by.account ?? null,
  by_unit: by.unit ?? null,
  by_name: by.name ?? null,
  data: JSON.stringify(data),
  body_hash: bodyHash,
})

export const FACT_COLUMNS = ['id', 'verb', 'at', 'by_kind', 'by_unit', 'by_name', 'by_account', 'data'] as const

export interface FactRow {
  id: string
  verb: string
  at: Date
  by_kind: string
  by_unit: string | null
  by_name: string | null
  by_account: string | null
  data: unknown
}

/** The fact of a row. Its words were checked on the way in: by the schema of the act and by the table's constraints. */
export const factOf = <Of extends Fact<string, unknown, string>>(row: FactRow): Of =>
  ({
    id: row.id,
    verb: row.verb,
    at_ms: row.at.getTime(),
    by: {
      kind: row.by_kind,
      unit: row.by_unit ?? undefined,
      name: row.by_name ?? undefined,
      account: row.by_account ?? undefined,
    },
    data: row.data,
  }) as Of

/** Who acts here: whoever is signed in, else the program itself. */
export function byActor({ actor }: Context): By<'staff' | 'system'> {
  if (actor.kind !== 'staff') return { kind: 'system' }
  return { kind: 'staff', unit: actor.unit, name: actor.name, account: actor.id }
}
