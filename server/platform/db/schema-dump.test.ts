import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/config/root.ts'
import { emptyDatabase, testDatabase } from '#testing/database.ts'
import { dumpSchema } from './schema-dump.ts'

const migrated = await testDatabase()
afterAll(() => migrated.drop())

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const kept = () => readFileSync(join(projectRoot(), 'server/schema.sql'), 'utf8')

test('the migrations, from empty, make exactly what schema.sql shows', async ({ skip }) => {
  const [{ major }] = await run(migrated.ownerUrl, "select current_setting('server_version_num')::int / 10000 as major")
  skip(major !== 18, `PostgreSQL ${major} prints expressions in other words than 18, which wrote schema.sql`)
  expect(await dumpSchema(migrated.ownerUrl), 'run "npm run db:schema" after changing a migration').toBe(kept())
})

test('schema.sql, executed on an empty database, makes the same again', async () => {
  const empty = await emptyDatabase()
  await run(empty.ownerUrl, kept())
  expect(await dumpSchema(empty.ownerUrl)).toBe(await dumpSchema(migrated.ownerUrl))
  await empty.drop()
})

test('something it has no words for is refused, not left out', async () => {
  const empty = await emptyDatabase()
  await run(empty.ownerUrl, "create type mood as enum ('calm')")
  await expect(dumpSchema(empty.ownerUrl)).rejects.toThrow(/cannot print type mood/)
  await empty.drop()
})
