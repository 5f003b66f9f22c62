import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { loadCountyWhenEmpty } from './first-load.ts'

let database: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const start = () =>
  loadCountyWhenEmpty({
    ownerUrl: database.ownerUrl,
    demo: true,
    filesDir: '',
    keys: { field: randomBytes(32), index: randomBytes(32), form: randomBytes(32) },
    say: () => undefined,
  })

const countOf = async (where: string): Promise<number> =>
  (await owner.query(`select count(*)::int as n from playbook_rule where ${where}`)).rows[0].n

test('a county of an older version gets the rules that are new since then, and keeps what it chose', async () => {
  const whole = await countOf('true')
  // What a county looks like that was loaded before these came, and that has no street lamps to mend.
  await owner.query(`delete from playbook_rule where family = 'tour-rules' or (family = 'limits' and key = 'signup-kept')
    or (family = 'matter-kinds' and key = 'street-lamp')`)
  // A limit of its own, and one that it ended.
  await owner.query(`update playbook_rule set body = jsonb_set(body, '{value}', '7') where key = 'photos-per-report'`)
  await owner.query(`update playbook_rule set valid_to = '2026-01-01' where key = 'export-rows'`)

  expect(await start()).toBe(false)
  expect(await countOf(`family = 'tour-rules'`)).toBeGreaterThan(0)
  expect(await countOf(`family = 'limits' and key = 'signup-kept'`)).toBe(1)
  expect(await countOf(`key = 'street-lamp'`)).toBe(0)
  expect(await countOf(`key = 'photos-per-report' and body->>'value' = '7'`)).toBe(1)
  expect(await countOf(`family = 'limits' and key = 'export-rows'`)).toBe(1)
  const after = await countOf('true')
  expect(after).toBe(whole - 1)
  await start()
  expect(await countOf('true')).toBe(after)
})
