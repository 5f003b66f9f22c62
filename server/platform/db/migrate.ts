import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { projectRoot } from '#platform/config/root.ts'

/** The role under which the program works: row security holds for it, and it owns nothing. */
const APP_ROLE = 'shanzhi_app'

export interface MigrateOptions {
  /** Given to the app's role; absent, the operator keeps that role's password (APP_DATABASE_URL). */
  appPassword?: string | undefined
  /** Where the numbered `.sql` files are. */
  folder?: string
  log?: (sentence: string) => void
}

/** Brings the database up to date: role, job queue, then every migration not yet applied. Two at once wait for each other. */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const { appPassword, folder = join(projectRoot(), 'server/migrations'), log = () => undefined } = options
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    await ensureAppRole(client, appPassword)
    await installQueue(ownerUrl)
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: 'migration',
      checkOrder: true,
      // One transaction each, so that a later one may use what an earlier one added (a new enum value, a new role).
      singleTransaction: false,
      advisoryLockMode: 'wait',
      logger: { info: () => undefined, warn: log, error: log },
    })
    for (const { name } of applied) log(`Applied migration ${name}`)
  } finally {
    await client.end()
  }
}

/** Outer lock: the role and the queue are outside of the runner's own. */
const MIGRATING = 7_304_120_502

async function ensureAppRole(client: pg.Client, password: string | undefined) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
  if (rowCount === 0)
    await client.query(`create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit`)
  if (password) await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(password)}`)
}

async function installQueue(ownerUrl: string) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  // A dropped connection shows in the next query; unheard, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
  } finally {
    await pool.end()
  }
}

/** The same database as the app's role. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = encodeURIComponent(password)
  return url.href
}
