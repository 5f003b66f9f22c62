import { sql } from 'kysely'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { canonicalHash } from '../crypto/canonical.ts'
import { changeReach, reach } from '../db/transaction.ts'
import { wasDone } from './repeat.ts'

interface Unsigned {
  /** The thing it is said to, and the noun of its verb in the audit, e.g. `charter.commented`. */
  noun: string
  verb: string
  table: 'charter_comment' | 'honour_objection' | 'credit_comment'
  thing: { id: string; village_code: string }
  body: { id: string; text: string }
  /** Columns beside the text. */
  more?: Record<string, unknown>
  /** Whether it may be said now. @throws Problem */
  check(): void
}

/** What anybody says to a thing while it is open: no name, and no number stays readable. */
export async function sayUnsigned(
  context: Context,
  { noun, verb, table, thing, body, more = {}, check }: Unsigned,
): Promise<{ id: string; repeated: boolean }> {
  const { tx, county, now } = context
  const { id, text } = body
  const hash = canonicalHash({ [noun]: thing.id, ...body })
  await changeReach(tx, reach({ reader: 'receipt', matter: id }))
  if (await wasDone(context, table, id, hash)) return { id, repeated: true }
  check()
  const of = { county, id, [`${noun}_id`]: thing.id, village_code: thing.village_code }
  const row: Record<string, unknown> = { ...of, ...more, text: maskText(text), at: now, body_hash: hash }
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(tx)
  await record(context, `${noun}.${verb}`, { kind: noun, id: thing.id, place: thing.village_code })
  return { id, repeated: false }
}

/** @throws Problem `<noun>.closed` 409 */
export function requireOpen(noun: string, isOpen: boolean): void {
  if (!isOpen) throw refuse(`${noun}.closed`, 409)
}
