import { sql } from 'kysely'
import { searchTerms } from '#kernel/bigram.ts'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import { linesOf, type MatterLine, type MatterList } from './list.ts'
import { mattersWithin } from './reach.ts'
import { receiptHash } from './receipt.ts'

const TAIL = /^\d{4}$/
const NUMBER = /^#?\d{1,9}$/

/** A receipt, a phone's last four digits, a matter's number, or words: whatever stands on the paper in front of the desk. */
export async function searchMatters(
  context: Context,
  query: string,
  limit: number,
  before?: Date,
): Promise<MatterList> {
  requireDesk(context.actor, 'list')
  const typed = query.normalize('NFKC').trim()
  const direct = await byReporter(context, typed)
  if (direct.length > 0) return { lines: await linesOf(context, direct) }
  return await byWords(context, typed, limit, before)
}

async function byReporter(context: Context, typed: string): Promise<string[]> {
  const receipt = readReceipt(typed)
  const within = mattersWithin(context)
  if (receipt) {
    const hash = receiptHash(context.keys.index, receipt)
    const found = await within
      .innerJoin('matter_reporter', (on) =>
        on.onRef('matter_reporter.matter_id', '=', 'matter.id').onRef('matter_reporter.county', '=', 'matter.county'),
      )
      .select('matter.id')
      .where('matter_reporter.receipt_hash', '=', hash)
      .execute()
    if (found.length > 0) return found.map((row) => row.id)
  }
  const ids: string[] = []
  if (NUMBER.test(typed)) {
    const found = await within
      .select('matter.id')
      .where('matter.number', '=', Number(typed.replace('#', '')))
      .execute()
    ids.push(...found.map((row) => row.id))
  }
  if (TAIL.test(typed)) {
    const found = await within
      .innerJoin('matter_reporter', (on) =>
        on.onRef('matter_reporter.matter_id', '=', 'matter.id').onRef('matter_reporter.county', '=', 'matter.county'),
      )
      .select('matter.id')
      .where('matter_reporter.phone_tail', '=', typed)
      .orderBy('matter.reported_at', 'desc')
      .limit(50)
      .execute()
    ids.push(...found.map((row) => row.id))
  }
  return [...new Set(ids)]
}

async function byWords(context: Context, typed: string, limit: number, before?: Date): Promise<MatterList> {
  const terms = searchTerms(typed)
  if (!terms) throw refuse('search.empty', 400, { field: 'q' })
  const tokens = terms.bigrams.map((pair) => `'${pair.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' & ')
  const { rows } = await sql<{ id: string; reported_at: Date }>`
    select id, reported_at from search_matters(${context.county}, ${tokens}, ${terms.like}::text[], ${before ?? null}, ${limit + 1})
  `.execute(context.tx)
  const lines: MatterLine[] = await linesOf(
    context,
    rows.slice(0, limit).map((row) => row.id),
  )
  const last = lines.at(-1)
  return rows.length > limit && last ? { lines, older: String(last.reportedAt.getTime()) } : { lines }
}

/** The whole words of found matters, for showing where the sought ones stand. */
export async function textsOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await mattersWithin(context).select(['matter.id', 'matter.text']).where('matter.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}
