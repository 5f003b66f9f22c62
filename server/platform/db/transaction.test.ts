import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type Database, openDatabase } from './database.ts'
import { inTransaction, reach, send, type Tx } from './transaction.ts'

let made: TestDatabase
let database: Database
beforeAll(async () => {
  made = await testDatabase()
  database = openDatabase(made.ownerUrl, 2)
  await database.pool.query('create table scrap (n int primary key check (n > 0))')
})
afterAll(async () => {
  await database.close()
  await made.drop()
})

const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, reach({ reader: 'system' }), work)
const kept = async () => (await database.pool.query('select n from scrap order by n')).rows.map(({ n }) => n)
const insert = (n: number) => sql`insert into scrap values (${n})`

test('what is sent along commits with the rest', async () => {
  await within(async (tx) => {
    send(tx, 'insert into scrap values ($1)', [1])
    await insert(2).execute(tx)
  })
  expect(await kept()).toEqual([1, 2])
})

test('what fails unheard undoes everything, and is the error that is told', async () => {
  const last = within(async (tx) => send(tx, 'insert into scrap values ($1)', [-1]))
  await expect(last).rejects.toMatchObject({ code: '23514' })
  const before = within(async (tx) => {
    send(tx, 'insert into scrap values ($1)', [-1])
    await insert(3).execute(tx)
  })
  await expect(before).rejects.toMatchObject({ code: '23514' })
  const after = within(async (tx) => {
    await Promise.all([insert(1).execute(tx), Promise.resolve(send(tx, 'select 1'))])
  })
  await expect(after).rejects.toMatchObject({ code: '23505' })
  const between = within(async (tx) => {
    const refused = insert(1).execute(tx)
    await Promise.allSettled([refused])
    send(tx, 'select 1')
    await refused
  })
  await expect(between).rejects.toMatchObject({ code: '23505' })
  expect(await kept()).toEqual([1, 2])
})

test('a statement that comes late is sent nowhere', async () => {
  let late: Promise<unknown> | undefined
  const refused = within(async (tx) => {
    late = new Promise(setImmediate).then(() => insert(4).execute(tx))
    late.catch(() => undefined)
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await within(async (tx) => {
    await insert(5).execute(tx)
    await expect(late).rejects.toThrow('ended')
  })
  expect(await kept()).toEqual([1, 2, 5])
  const over = await within(async (tx) => tx)
  expect(() => send(over, 'select 1')).toThrow('open transaction')
})
