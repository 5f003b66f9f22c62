import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
chmodSync(dataDir, 0o711)
const running: Embedded[] = []
const log: string[] = []

async function start(fast = true): Promise<Embedded> {
  const started = await startEmbedded({ dataDir, fast, log: (sentence) => log.push(sentence) })
  running.push(started)
  return started
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

const postmasterPid = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})

afterAll(() => rmSync(dataDir, { recursive: true }))

test('it keeps Chinese text, sorts alike everywhere and finds trigrams in it', async () => {
  const { url } = await start()
  expect(await ask(url, 'show server_encoding')).toBe('UTF8')
  await ask(url, 'create extension pg_trgm')
  expect(await ask(url, "select cardinality(show_trgm('危房改造')) > 0")).toBe(true)
  expect(new URL(url).hostname).toBe('127.0.0.1')
})

test('what was written is there after a stop and a start, at the same port', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 7 as n')
  await first.stop()
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select n from kept')).toBe(7)
})

test('outside of tests nothing acknowledged is lost at a power cut', async () => {
  const { url } = await start(false)
  const settings =
    "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')"
  expect(await ask(url, settings)).toBe('fsync=on full_page_writes=on synchronous_commit=on')
})

test('two processes share it, and only the last to leave turns it off', async () => {
  const [web, worker] = await Promise.all([start(), start()])
  await web.stop()
  expect(await ask(worker.url, 'select 1')).toBe(1)
  await worker.stop()
  await expect(ask(worker.url, 'select 1')).rejects.toThrow()
})

test('a pid file left by a power cut, whose number now belongs to another program, does not stop it', async () => {
  const { stop } = await start()
  await stop()
  const stale = `${process.pid}\n${dataDir}/postgres\n0\n5432\n\n127.0.0.1\n\nready\n`
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), stale)
  const { url } = await start()
  expect(await ask(url, 'select n from kept')).toBe(7)
})

test('a port taken meanwhile is changed for another', async () => {
  const { url, stop } = await start()
  await stop()
  const squatter = createServer().listen(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => squatter.once('listening', resolve))
  const again = await start()
  expect(again.url).not.toBe(url)
  expect(await ask(again.url, 'select n from kept')).toBe(7)
  squatter.close()
})

test('killed under the program, it is started again where the program expects it', async () => {
  const { url } = await start()
  process.kill(postmasterPid(), 'SIGKILL')
  await expect.poll(() => ask(url, 'select n from kept').catch(() => 'away'), { timeout: 15_000 }).toBe(7)
  expect(log.join()).toContain('starting it again')
})

test('a folder that cannot be written is named, with what to do', async () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  const refused = startEmbedded({ dataDir: join(file, 'data'), log: () => undefined })
  await expect(refused).rejects.toThrow(/Cannot write in .*set SHANZHI_DATA/)
})

test('a folder of another major version is refused, not touched', async () => {
  const other = mkdtempSync(join(tmpdir(), 'embedded-'))
  chmodSync(other, 0o711)
  mkdirSync(join(other, 'postgres'))
  writeFileSync(join(other, 'postgres/PG_VERSION'), '14\n')
  await expect(startEmbedded({ dataDir: other, log: () => undefined })).rejects.toThrow(/made by PostgreSQL 14/)
  rmSync(other, { recursive: true })
})
