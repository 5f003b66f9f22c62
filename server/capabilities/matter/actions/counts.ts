import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Folds the appended count lines into the counts, and what became overdue into what is open; gives how many cells changed. */
export async function foldCounts({ tx, now }: Context): Promise<number> {
  await sql`select fold_open_matters(${now})`.execute(tx)
  const { rows } = await sql<{ folded: number }>`select fold_matter_counts() as folded`.execute(tx)
  return rows[0]?.folded ?? 0
}
