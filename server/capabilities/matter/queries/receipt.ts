import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'

export const receiptHash = (key: Buffer, receipt: string): Buffer => fingerprint(key, 'receipt', receipt)

export interface OpenedReceipt {
  matterId: string
  reporterId: string
}

/**
 * Opens the one matter that a receipt belongs to and narrows the rest of the transaction to it.
 * `part`: one of the matters split off from it. A receipt nobody has and one mistyped get the same answer.
 */
export async function openReceipt(context: Context, typed: string, part?: string): Promise<OpenedReceipt> {
  const receipt = readReceipt(typed)
  if (!receipt) throw refuse('receipt.unknown', 404)
  const hash = receiptHash(context.keys.index, receipt)
  const { rows } = await sql<{ matter_id: string; reporter_id: string }>`
    select matter_id, reporter_id from find_receipt(${context.county}, ${hash})`.execute(context.tx)
  const found = rows[0]
  if (!found) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: found.matter_id, reporter: found.reporter_id }))
  const opened = { matterId: found.matter_id, reporterId: found.reporter_id }
  return part === undefined || part === opened.matterId ? opened : await openPart(context, opened, part)
}

/** The same for whoever reported first: what grew out of the matter is theirs, not of neighbours who joined. */
export async function openFirstReceipt(context: Context, typed: string): Promise<OpenedReceipt> {
  const opened = await openReceipt(context, typed)
  if (opened.reporterId !== opened.matterId) throw refuse('receipt.unknown', 404)
  return opened
}

/** What was split off from the matter answers to the same receipt. */
async function openPart(context: Context, opened: OpenedReceipt, part: string): Promise<OpenedReceipt> {
  const child = await context.tx
    .selectFrom('matter')
    .select('id')
    .where('county', '=', context.county)
    .where('id', '=', part)
    .where('split_from', '=', opened.matterId)
    .executeTakeFirst()
  if (!child) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: child.id, reporter: opened.reporterId }))
  return { matterId: child.id, reporterId: opened.reporterId }
}
