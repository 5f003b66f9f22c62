import type { Kysely } from 'kysely'
import type pg from 'pg'
import { type Db, poolOf } from './database.ts'
import { builderOver, nameOf, sendTogether } from './pipelined.ts'
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
  send(tx, settings(to))
}

interface Open {
  client: pg.PoolClient
  /** Statements whose answers nobody waits for before the end. */
  sent: Promise<unknown>[]
}
const open = new WeakMap<Tx, Open>()

/**
 * Sends a statement at once and lets the work go on: one round trip less for what has no answer to read. The commit
 * comes after it in the same line, and stands for nothing if it failed. What was asked earlier must have been waited for.
 */
export function send(tx: Tx, text: string, values: unknown[] = []): void {
  const { client, sent } = open.get(tx) ?? {}
  if (!client || !sent) throw new Error('this query builder is not that of an open transaction')
  sendTogether(client)
  const name = values.length > 0 ? nameOf(text) : undefined
  const answer = client.query({ text, values, ...(name ? { name } : {}) })
  answer.catch(() => undefined) // Heard of at the end.
  sent.push(answer)
}

/** Runs `work` in one transaction under `to`; commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(db: Db, to: Reach, work: (tx: Tx) => Promise<T>): Promise<T> {
  const pool = poolOf(db)
  const client = await pool.connect()
  const { tx, end } = builderOver(client, pool)
  const sent: Promise<unknown>[] = []
  let broken: Error | undefined
  open.set(tx, { client, sent })
  try {
    send(tx, `begin; ${settings(to)}`)
    const result = await work(tx)
    end()
    send(tx, 'commit')
    await Promise.all(sent)
    return result
  } catch (error) {
    end()
    const first = await causeOf(error, sent)
    // A broken connection cannot roll back; the server has done it already.
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw first
  } finally {
    open.delete(tx)
    client.release(broken)
  }
}

const IN_FAILED_TRANSACTION = '25P02'
const isAftermath = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === IN_FAILED_TRANSACTION

/** What fails makes all that follows it fail too: the error that counts is the one that is not such an aftermath. */
async function causeOf(error: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  const faults = (await Promise.allSettled(sent)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  return isAftermath(error) ? (faults.find((fault) => !isAftermath(fault)) ?? error) : error
}
