import { type Kysely, sql } from 'kysely'
import { type Db, poolOf } from './database.ts'
import { builderOver, sendTogether } from './pipelined.ts'
import type { DB } from './tables.ts'

/** One connection inside one transaction, with the reader's reach told to the database. */
export type Tx = Kysely<DB>

/** Who reads, in the words that the row-security policies understand (server/migrations). */
export interface Reach {
  reader: 'system' | 'staff' | 'receipt' | 'public'
  /** Territory as a place code; '-' for none. */
  scope: string
  unit: string
  role: string
  account: string
  matter: string
  reporter: string
}

const NOTHING: Reach = { reader: 'public', scope: '-', unit: '-', role: '-', account: '', matter: '', reporter: '' }
export const reach = (part: Partial<Reach>): Reach => ({ ...NOTHING, ...part })

const PLAIN = /^[0-9a-z/-]*$/

// Literals, not parameters: a distributed database passes SET LOCAL on to its nodes only as text, and one round trip serves all.
function settings(to: Reach): string {
  return Object.entries(to)
    .map(([name, value]) => {
      if (!PLAIN.test(value)) throw new Error(`not a setting: app.${name}`)
      return `set local app.${name} = '${value}'`
    })
    .join('; ')
}

/** Narrows or widens what the rest of the transaction may see, e.g. to the one matter that a receipt opens. */
export async function changeReach(tx: Tx, to: Reach): Promise<void> {
  await sql.raw(settings(to)).execute(tx)
}

/** Runs `work` in one transaction under `to`; commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(db: Db, to: Reach, work: (tx: Tx) => Promise<T>): Promise<T> {
  const pool = poolOf(db)
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    sendTogether(client)
    // Not waited for: the first query follows at once, and fails with it if it fails.
    const begun = client.query(`begin; ${settings(to)}`)
    begun.catch(() => undefined)
    const result = await work(builderOver(client, pool))
    await begun
    await client.query('commit')
    return result
  } catch (error) {
    // A broken connection cannot roll back; the server has done it already and the first error is the one that counts.
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}
