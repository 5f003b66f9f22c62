import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Folds the appended count lines into the counts; gives how many cells changed. */
export async function foldCounts({ tx }: Context): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select fold_matter_counts() as folded`.execute(tx)
  return rows[0]?.folded ?? 0
}
