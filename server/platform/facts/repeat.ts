import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '../context.ts'
import { sameBytes } from '../crypto/keys.ts'
import type { DB } from '../db/tables.ts'

/** The tables whose rows keep a hash of the request that made them. */
type Kept = { [Table in keyof DB]: 'body_hash' extends keyof DB[Table] ? Table : never }[keyof DB]

/**
 * The same id with the same content was done; with other content it is refused, never overwritten.
 * @throws Problem `same-id-other-content` 409
 */
export function isRepeat(found: { body_hash: Buffer | null } | undefined, hash: Buffer): boolean {
  if (!found) return false
  if (!found.body_hash || !sameBytes(found.body_hash, hash)) throw refuse('same-id-other-content', 409)
  return true
}

/** Whether this request was done before. @throws Problem `same-id-other-content` 409 */
export async function wasDone({ tx, county }: Context, table: Kept, id: string, hash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ body_hash: Buffer | null }>`
    select body_hash from ${sql.table(table)} where county = ${county} and id = ${id}`.execute(tx)
  return isRepeat(rows[0], hash)
}
