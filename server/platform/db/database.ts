import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

export type Db = Kysely<DB>

const pools = new WeakMap<Db, pg.Pool>()

/** The pool under a query builder that openDatabase made. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('this query builder has no pool of its own')
  return pool
}

// Counts and ids here stay far below 2^53; a string would sort and add wrongly in callers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A calendar day is not an instant: keep 'YYYY-MM-DD' whatever the process's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

/** A pool of connections as the app's role, and the query builder on top of it. */
export interface Database {
  pool: pg.Pool
  db: Db
  /** A connection of its own, not connected yet: for listening, which a pool cannot do. */
  newClient(): pg.Client
  close(): Promise<void>
}

const CONNECTIONS_MAX = 16
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 30_000

export function openDatabase(url: string, connections = CONNECTIONS_MAX): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'shanzhi',
    pipeline: true,
  })
  // An idle connection dies when the database restarts; the pool replaces it, the process must not fall.
  pool.on('error', () => undefined)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  const newClient = () => new pg.Client({ connectionString: url, keepAlive: true, application_name: 'shanzhi live' })
  return { pool, db, newClient, close: () => pool.end() }
}
