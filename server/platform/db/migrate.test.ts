import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '#testing/database.ts'
import { appUrl, migrate } from './migrate.ts'

const database = await testDatabase()
afterAll(() => database.drop())

async function rows(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('the app works under a role that neither owns anything nor passes row security', async () => {
  const [role] = await rows(
    database.appUrl,
    `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
            (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
       from pg_roles where rolname = current_user`,
  )
  expect(role).toEqual({
    name: 'shanzhi_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: 0,
  })
})

test('the job queue is installed with the tables', async () => {
  const [found] = await rows(
    database.ownerUrl,
    "select to_regclass('graphile_worker._private_jobs') is not null as yes",
  )
  expect(found).toEqual({ yes: true })
})

test('two processes that start at once migrate an empty database once', async () => {
  const empty = await emptyDatabase()
  await Promise.all([migrate(empty.ownerUrl), migrate(empty.ownerUrl)])
  const doubled = await rows(empty.ownerUrl, 'select name from migration group by name having count(*) > 1')
  expect(doubled).toEqual([])
  await empty.drop()
})

test('a password with signs of its own survives being an address', () => {
  expect(new URL(appUrl('postgres://o:p@h:5/d', 'a/b:c@d')).password).toBe('a%2Fb%3Ac%40d')
})
