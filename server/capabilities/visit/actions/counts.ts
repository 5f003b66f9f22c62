import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Folds the deltas into the totals of grid, village, town and county. */
export async function foldRecordCounts({ tx }: Pick<Context, 'tx'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select fold_record_counts() as n`.execute(tx)
  return rows[0]?.n ?? 0
}
