import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBase64 } from '#kernel/log/base64.ts'
import { ANSWER_BYTES } from '#kernel/tipoff/answer.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { newHex, type Office, openMailbox, openOffice, quickMailbox, reporter, sealedReport } from '#testing/tipoff.ts'
import { sealLetter } from '#web/sealed/letters.ts'

/** The whole of a thousand runs by `npm run tipoffs:prove`. */
const REPORTS = Number(process.env['TIPOFF_REPORTS'] ?? 40)
const SAMPLES = Number(process.env['TIPOFF_SAMPLES'] ?? 60)

let county: TestCounty
let office: Office
let firstWal: string
beforeAll(async () => {
  county = await openCounty()
  firstWal = (await flushed()).wal
  office = await openOffice(county, 'discipline')
})
afterAll(() => county.close())

/** Rates count anew. */
const nextHour = () => county.setNow(new Date(county.now().getTime() + 3_600_000))

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('nothing of what people wrote is anywhere', () => {
  test('reports with markers, then every file of the database, its log ahead, our files: no marker; and all of one size', {
    timeout: 1_200_000,
  }, async () => {
    const marker = `标记-${newHex(8)}-MARK`
    const pictures = new Set<number>()
    // A control: what is written in the open is found, so that a search which finds nothing means something.
    const open = `公开-${newHex(8)}-OPEN`
    await county.anyone().post('/api/v1/matters', county.report({ text: `路灯不亮 ${open}` }))
    for (let i = 0; i < REPORTS; i += 1) {
      if (i % 40 === 0) nextHour()
      const keys = await quickMailbox()
      const text = `${marker} ${'钱'.repeat((i * 37) % 1200)}`
      const body = await sealedReport(office.keyset, keys, { text, about: marker, name: marker, where: marker })
      pictures.add(Buffer.from(body['sealed'] as string, 'base64').length)
      const sent = await reporter(county).post('/api/v1/tipoffs', body)
      expect(sent.status).toBe(201)
    }
    expect(pictures.size).toBe(1)
    const { folder, oid, wal } = await flushed()
    // The other databases of this server are other tests'.
    const isOurs = (file: string) =>
      file.includes('/pg_wal/')
        ? (file.split('/').at(-1) ?? '') >= firstWal && file <= join(folder, 'pg_wal', wal)
        : !/\/base\/\d+\//.test(file) || file.includes(`/base/${oid}/`)
    const found = { marker: 0, open: 0, files: 0 }
    for (const file of [...filesUnder(folder).filter(isOurs), ...filesUnder(county.floor.filesDir)]) {
      const bytes = bytesIn(file)
      found.files += 1
      if (bytes.includes(marker)) found.marker += 1
      if (bytes.includes(open)) found.open += 1
    }
    expect(found.files).toBeGreaterThan(REPORTS)
    expect(found.open).toBeGreaterThan(0)
    expect(found.marker).toBe(0)
  })
})

/** Everything is on the disk: where, which database is ours, and which piece of the log ahead is the newest. */
async function flushed(): Promise<{ folder: string; oid: string; wal: string }> {
  const owner = new pg.Client({ connectionString: county.database.ownerUrl })
  await owner.connect()
  await owner.query('checkpoint')
  const { rows } = await owner.query(`select current_setting('data_directory') as folder,
    (select oid::text from pg_database where datname = current_database()) as oid, pg_walfile_name(pg_current_wal_insert_lsn()) as wal`)
  await owner.end()
  return rows[0]
}

/** The database removes files of its own while we look. */
function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

describe('whether a mailbox is there cannot be told', () => {
  test('answers for known and unknown ones have one size, the same headers, and bytes of chance', {
    timeout: 600_000,
  }, async () => {
    nextHour()
    const known = await quickMailbox()
    await reporter(county).post('/api/v1/tipoffs', await sealedReport(office.keyset, known, { text: '在' }))
    const answer = await sealLetter(office.keyset, known.recipient, { v: 1, from: 'commission', text: '答复' })
    const reply = { id: newHex(), sealed: toBase64(answer) }
    await county.staff('discipline').post(`/api/v1/tipoffs/${known.mailbox}/replies`, reply)
    const looks = { known: new Set<string>(), unknown: new Set<string>() }
    const counts = { known: new Float64Array(256), unknown: new Float64Array(256) }
    for (let i = 0; i < SAMPLES; i += 1) {
      for (const kind of ['known', 'unknown'] as const) {
        const seen = await openMailbox(
          county,
          kind === 'known' ? known : { ...(await quickMailbox()), token: known.token },
        )
        expect(seen.answer === undefined).toBe(kind === 'unknown')
        const { date: _date, 'x-request-id': _id, ...headers } = seen.headers
        looks[kind].add(JSON.stringify([seen.status, seen.bytes.length, headers]))
        for (const byte of seen.bytes) counts[kind][byte] = (counts[kind][byte] ?? 0) + 1
      }
    }
    expect(looks.known.size).toBe(1)
    expect(looks.known).toEqual(looks.unknown)
    // χ² against even chance, 255 degrees of freedom: over 380 once in a million runs.
    const expected = (SAMPLES * ANSWER_BYTES) / 256
    for (const kind of ['known', 'unknown'] as const)
      expect(counts[kind].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(380)
    // A wrong token for a mailbox that is there looks like one that is not.
    expect((await openMailbox(county, { ...known, token: newHex(32) })).answer).toBeUndefined()
  })
})
