import { sql, type Updateable } from 'kysely'
import type { Fact } from '#kernel/fact.ts'
import type { Context } from '../context.ts'
import type { DB } from '../db/tables.ts'
import { type About, appendFact, type FactTable } from './append.ts'

/** The tables that keep what follows from the facts about a thing. */
type FoldTable = {
  [Table in keyof DB]: 'county' | 'id' | 'version' extends keyof DB[Table] ? Table : never
}[keyof DB]

interface Folding<Table extends FoldTable, State, Action> {
  facts: FactTable
  /** The column of the facts that names the thing. */
  about: `${string}_id`
  table: Table
  applied(before: NoInfer<State>, action: Action): State
  /** The folded columns; all of them can be computed again from the facts. */
  columnsOf(state: NoInfer<State>): Updateable<DB[Table]>
}

type Here = Pick<Context, 'tx' | 'county'>

/** How facts about a thing are appended, and how what follows from them is kept in its row for lists. */
export function factStore<
  Table extends FoldTable,
  State extends { version: number },
  Action extends Fact<string, unknown, string>,
>({ facts, about, table, applied, columnsOf }: Folding<Table, State, Action>) {
  const insertFact = (context: Here, of: About | string, seq: number, action: Action, hash: Buffer | null) =>
    appendFact(context, facts, about, typeof of === 'string' ? { id: of } : of, seq, action, hash)

  /** Appends the fact and stores what follows from it. */
  async function append(
    context: Here,
    of: About | string,
    before: State,
    action: Action,
    hash: Buffer | null,
  ): Promise<State> {
    const after = applied(before, action)
    await insertFact(context, of, after.version, action, hash)
    await storeFold(context, table, typeof of === 'string' ? of : of.id, columnsOf(after))
    return after
  }
  return { insertFact, append }
}

/** Stores what follows from the facts about a thing. */
export async function storeFold<Table extends FoldTable>(
  { tx, county }: Here,
  table: Table,
  id: string,
  columns: Updateable<DB[Table]>,
): Promise<void> {
  const set = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${sql.val(value)}`))
  await sql`update ${sql.table(table)} set ${set} where county = ${county} and id = ${id}`.execute(tx)
}
