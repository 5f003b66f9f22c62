import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { appUrl } from '#platform/db/migrate.ts'

export interface TestDatabase {
  ownerUrl: string
  appUrl: string
  /** Also cuts connections that are still open. */
  drop(): Promise<void>
}

/** A fresh copy of the migrated template: one per test file, in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(templateUrl, `create database ${name} template ${nameOf(templateUrl)}`)
  const ownerUrl = databaseAt(templateUrl, name)
  return {
    ownerUrl,
    appUrl: appUrl(ownerUrl, inject('appPassword')),
    drop: () => onServer(templateUrl, `drop database if exists ${name} with (force)`),
  }
}

/** An empty database, without schema: for tests of migrations themselves. */
export async function emptyDatabase(): Promise<Omit<TestDatabase, 'appUrl'>> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(templateUrl, `create database ${name}`)
  return {
    ownerUrl: databaseAt(templateUrl, name),
    drop: () => onServer(templateUrl, `drop database if exists ${name} with (force)`),
  }
}

export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)

/** Runs one statement beside the databases that it makes or drops. */
export async function onServer(anyUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: databaseAt(anyUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
