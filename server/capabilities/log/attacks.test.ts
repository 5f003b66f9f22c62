import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { writeCheckpoint } from '#kernel/log/checkpoint.ts'
import { readNote, writeNote, writeVkey } from '#kernel/log/note.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import { treeRoot } from '#kernel/log/tile.ts'
import { bundleStore } from '#platform/log/bundle-store.ts'
import { refuseWhenBehind } from '#platform/log/cosign.ts'
import { catchUpWithFiles } from '#platform/log/restore.ts'
import { openLog, startSequencing } from '#platform/log/running.ts'
import { sha256, witnessSigner } from '#platform/log/signer.ts'
import { readEntries, writeTiles } from '#platform/log/tiles-of.ts'
import { treeIn } from '#platform/log/tree-in.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { openTestLog, type TestLog } from '#testing/log.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { browserCrypto } from '#web/verify/browser-crypto.ts'
import { verifyEntry } from '#web/verify/entry.ts'
import { type ShownList, verifyList } from '#web/verify/list.ts'
import { logReader } from '#web/verify/log-reader.ts'
import { forgetful, type Memory } from '#web/verify/memory.ts'
import { openSession, type Session } from '#web/verify/session.ts'
import { concluded, type Verdict } from '#web/verify/verdict.ts'
import { addIndexLeaf } from './actions.ts'

let county: TestCounty
let testLog: TestLog
let superuser: pg.Client
const ids: string[] = []

beforeAll(async () => {
  county = await openCounty()
  testLog = await openTestLog(county, ['archive.example', 'notary.example', 'college.example'])
  superuser = new pg.Client({ connectionString: county.database.ownerUrl })
  await superuser.connect()
  for (let i = 0; i < 6; i += 1) {
    ids.push(await testLog.publish(GUIHUA, { month: i, income: 7_165_260 + i }))
    await testLog.publish(SHIBAQIAO, { month: i })
    await testLog.round()
  }
  await addIndex()
})
afterAll(async () => {
  await superuser.end()
  await testLog.close()
  await county.close()
})

/** Not more than one in ten minutes. */
const addIndex = async () => {
  county.setNow(new Date(county.now().getTime() + 11 * 60_000))
  await testLog.act(addIndexLeaf)
  await testLog.round()
}

const readerOf = () => {
  const reader = logReader(async (path) => await county.anyone().get(path))
  return { ...reader, content: async (path: string) => testLog.contents.get(path) }
}

type Phone = { memory: Memory; pin?: string }
const newPhone = (pin?: string): Phone => ({ memory: forgetful(), ...(pin ? { pin } : {}) })
const session = (phone: Phone): Promise<Session> =>
  openSession({ crypto: browserCrypto, reader: readerOf(), memory: phone.memory, pin: phone.pin })

const entry = (leaf = ids[2] ?? '', phone = newPhone(), more: object = {}): Promise<Verdict> =>
  concluded(async () =>
    verifyEntry(await session(phone), { leaf, village: GUIHUA, content: leaf, ...more }, county.now()),
  )
/** What the village's page shows: newest first. */
const newestFirst = () => [...ids].reverse().map((of) => ({ of, rev: 1, isWithdrawn: false }))
const list = (change: Partial<ShownList> = {}, phone = newPhone()): Promise<Verdict> =>
  concluded(async () =>
    verifyList(
      await session(phone),
      { village: GUIHUA, shown: newestFirst(), hasOlder: false, ...change },
      county.now(),
    ),
  )

/** Does harm to the tables, looks, and puts them back. */
async function harmed<T>(tables: string, harm: string[], look: () => Promise<T>): Promise<T> {
  const names = tables.split(' ')
  for (const table of names) await superuser.query(`create table kept_${table} as select * from ${table}`)
  try {
    for (const statement of harm) await superuser.query(statement)
    return await look()
  } finally {
    for (const table of names)
      await superuser.query(
        `delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`,
      )
  }
}

describe('an honest county', () => {
  test('an entry: unchanged since it was seen, by whom', async () => {
    expect(await entry()).toMatchObject({
      state: 'unchanged',
      witnesses: [{ name: 'archive.example' }, { name: 'college.example' }, { name: 'notary.example' }],
    })
  })
  test('a list: whole, and up to when', async () => {
    expect(await list()).toMatchObject({ state: 'unchanged', list: { count: 6, waiting: 0 } })
    const first = { shown: newestFirst().slice(0, 2), hasOlder: true }
    expect(await list(first)).toMatchObject({ state: 'unchanged', list: { count: 2 } })
    const second = { shown: newestFirst().slice(2, 4), hasOlder: true, after: ids[4] }
    expect(await list(second)).toMatchObject({ state: 'unchanged', list: { count: 2 } })
    const last = { shown: newestFirst().slice(4), after: ids[2] }
    expect(await list(last)).toMatchObject({ state: 'unchanged', list: { count: 2 } })
    // One that falls between two pages is missing on the later one.
    const gap = { shown: newestFirst().slice(3), after: ids[4] }
    expect(await list(gap)).toEqual({ state: 'missing', numbers: [4] })
  })
  test('a list of decisions: held against the decisions alone; one that is left out or shown in its old version is told', async () => {
    const cat = 'decision'
    const [first, second] = [newId(), newId()]
    await testLog.publish(SHIBAQIAO, { result: 'passed' }, { of: first, cat, rev: 1 })
    await testLog.publish(SHIBAQIAO, { result: 'passed, done' }, { of: first, cat, t: 'revise', rev: 2 })
    await testLog.publish(SHIBAQIAO, { result: 'rejected' }, { of: second, cat, rev: 1 })
    await addIndex()
    const shown = [
      { of: second, rev: 1, isWithdrawn: false },
      { of: first, rev: 2, isWithdrawn: false },
    ]
    const decisions = (change: Partial<ShownList>) =>
      list({ village: SHIBAQIAO, isOfDecisions: true, shown, ...change })
    expect(await decisions({})).toMatchObject({ state: 'unchanged', list: { count: 2, waiting: 0 } })
    expect(await decisions({ shown: shown.slice(1) })).toMatchObject({ state: 'missing' })
    const old = [...shown.slice(0, 1), { of: first, rev: 1, isWithdrawn: false }]
    expect(await decisions({ shown: old })).toMatchObject({ state: 'changed', what: 'version' })
    expect(await decisions({ hasOlder: true })).toMatchObject({ state: 'unchecked', why: 'too-long' })
  })

  test('what was just published waits for the log, and too long a wait is told', async () => {
    const id = await testLog.publish(GUIHUA, { fresh: true })
    expect(await entry(id)).toEqual({ state: 'unwitnessed', stage: 'queued', isOverdue: false })
    const longAgo = new Date(county.now().getTime() - 2 * 3_600_000)
    expect(await entry(id, newPhone(), { saidAt: longAgo })).toMatchObject({ state: 'unwitnessed', isOverdue: true })
    expect(await list({ shown: [{ of: id, rev: 1, isWithdrawn: false }, ...newestFirst()] })).toMatchObject({
      state: 'unchanged',
      list: { waiting: 1 },
    })
    await testLog.round()
    ids.push(id)
    expect(await entry(id)).toMatchObject({ state: 'unchanged' })
    expect(await list()).toMatchObject({ state: 'unchanged', list: { count: 7, waiting: 0 } })
  })
  test('without an index nothing is called whole: it could hide the newest', async () => {
    const hides = { ...readerOf(), index: async () => undefined }
    const look = async () => {
      const hidden = await openSession({ crypto: browserCrypto, reader: hides, memory: forgetful() })
      return verifyList(hidden, { village: GUIHUA, shown: newestFirst(), hasOlder: false }, county.now())
    }
    expect(await concluded(look)).toEqual({ state: 'unchecked', why: 'stale-index' })
  })
  test('a phone that comes back finds the grown log consistent with what it saw', async () => {
    const phone = newPhone()
    await entry(ids[0], phone)
    const before = (await phone.memory.get())?.note
    await testLog.publish(SHIBAQIAO, { more: 1 })
    await testLog.round()
    expect(await entry(ids[0], phone)).toMatchObject({ state: 'unchanged' })
    expect((await phone.memory.get())?.note).not.toBe(before)
  })
})

describe('a superuser', () => {
  test('alters a content: the phone that saw it before shows both', async () => {
    const phone = newPhone()
    const [id = ''] = ids
    await entry(id, phone)
    const before = testLog.contents.get(id) ?? ''
    testLog.contents.set(id, before.replace('7165260', '7165261'))
    expect(await entry(id)).toMatchObject({ state: 'changed', what: 'content' })
    expect(await entry(id, phone)).toMatchObject({ state: 'changed', what: 'content', before })
    testLog.contents.delete(id)
    expect(await entry(id, phone)).toMatchObject({ state: 'changed', what: 'gone', before })
    testLog.contents.set(id, before)
  })

  test('alters, exchanges or back-dates a leaf', async () => {
    const id = ids[2] ?? ''
    const altered = `update log_leaf set entry = replace(encode(entry, 'escape'), '"rev":1', '"rev":2')::bytea where pending_id = '${id}'`
    expect(await harmed('log_leaf', [altered], () => entry(id))).toMatchObject({ state: 'changed', what: 'proof' })
    const dated = `update log_leaf set entry = replace(encode(entry, 'escape'), '2026-', '2025-')::bytea where pending_id = '${id}'`
    expect(await harmed('log_leaf', [dated], () => entry(id))).toMatchObject({ state: 'changed', what: 'proof' })
    expect(await harmed('log_leaf', [dated], list)).toMatchObject({ state: 'changed', what: 'sequence' })
    const saidAt = new Date('2026-01-01T00:00:00Z')
    expect(await entry(id, newPhone(), { saidAt })).toMatchObject({ state: 'changed', what: 'date' })
    const exchanged = [
      `update log_leaf set pending_id = 'ffffffff-0000-7000-8000-000000000000' where pending_id = '${id}'`,
      `update log_leaf set pending_id = '${id}' where pending_id = '${ids[3]}'`,
    ]
    expect(await harmed('log_leaf', exchanged, () => entry(id))).toMatchObject({ state: 'changed', what: 'leaf' })
  })

  test('moves leaves to other places of the log or of the village', async () => {
    const moved = `update log_leaf set leaf_index = leaf_index + 1000000 where pending_id = '${ids[1]}'`
    expect(await harmed('log_leaf', [moved], () => entry(ids[1]))).toMatchObject({ state: 'unwitnessed' })
    expect(await harmed('log_leaf', [moved], list)).toEqual({ state: 'missing', numbers: [2] })
    const reordered = [
      `update log_leaf set village_seq = 900 where pending_id = '${ids[1]}'`,
      `update log_leaf set village_seq = 2 where pending_id = '${ids[2]}'`,
      `update log_leaf set village_seq = 3 where pending_id = '${ids[1]}'`,
    ]
    expect((await harmed('log_leaf', reordered, list)).state).toBe('changed')
    const swapped = [
      `update log_leaf set leaf_index = leaf_index + 1000000 where pending_id = '${ids[1]}'`,
      `update log_leaf a set leaf_index = (select leaf_index - 1000000 from log_leaf where pending_id = '${ids[1]}') where pending_id = '${ids[2]}'`,
    ]
    expect(await harmed('log_leaf', swapped, () => entry(ids[2]))).toMatchObject({ state: 'changed', what: 'proof' })
  })

  test('deletes leaves: the list says which numbers are missing, wherever they stood', async () => {
    const gone = (id: string | undefined) => [`delete from log_leaf where pending_id = '${id}'`]
    const without = (id: string | undefined) => ({ shown: newestFirst().filter((one) => one.of !== id) })
    expect(await harmed('log_leaf', gone(ids[0]), () => list(without(ids[0])))).toEqual({
      state: 'missing',
      numbers: [1],
    })
    expect(await harmed('log_leaf', gone(ids[3]), () => list(without(ids[3])))).toEqual({
      state: 'missing',
      numbers: [4],
    })
    // The newest: the index leaf knows it.
    await addIndex()
    const last = ids[ids.length - 1]
    expect(await harmed('log_leaf', gone(last), () => list(without(last)))).toEqual({ state: 'missing', numbers: [7] })
    // Left out of the page alone, while the log still has them: none of them passes.
    for (const [i, id] of ids.entries())
      expect(await list(without(id)), `without ${i + 1}`).toEqual({ state: 'missing', numbers: [i + 1] })
  })

  test('shows an old version, hides a withdrawal, or shows an old index', async () => {
    const of = ids[4]
    await testLog.publish(GUIHUA, { month: 4, income: 1 }, { t: 'revise', rev: 2, of })
    await testLog.round()
    expect(await list()).toMatchObject({ state: 'changed', what: 'version' })
    const others = newestFirst().filter((one) => one.of !== of)
    const corrected = (change: object = {}) => [{ of: of ?? '', rev: 2, isWithdrawn: false, ...change }, ...others]
    expect(await list({ shown: others }), 'a correction moves to the top').toEqual({ state: 'missing', numbers: [8] })
    expect(await list({ shown: corrected() })).toMatchObject({ state: 'unchanged', list: { count: 7, waiting: 0 } })
    expect(await list({ shown: corrected({ rev: 3 }) })).toMatchObject({ state: 'unchanged', list: { waiting: 1 } })
    await testLog.publish(GUIHUA, {}, { t: 'withdraw', rev: 2, of })
    await testLog.round()
    expect(await list({ shown: corrected() })).toMatchObject({ state: 'changed', what: 'version' })
    const shown = corrected({ isWithdrawn: true })
    expect(await list({ shown })).toMatchObject({ state: 'unchanged', list: { count: 7, waiting: 0 } })
    const now = county.now()
    county.setNow(new Date(now.getTime() + 27 * 3_600_000))
    expect(await list({ shown })).toEqual({ state: 'unchecked', why: 'stale-index' })
    await addIndex()
    expect(await list({ shown })).toMatchObject({ state: 'unchanged' })
    county.setNow(now)
  })
})

/** Writes the whole log anew with one leaf altered, signed with the log's own key: what an owner of the machine can do. */
async function forkedLog(folder: string, size: bigint) {
  const entries = await readEntries(testLog.log.store, 0n, size)
  const forged = entries.map((one, i) =>
    i === 3 ? Buffer.from(Buffer.from(one).toString().replace('"rev":1', '"rev":7')) : one,
  )
  const store = bundleStore(join(folder, 'log'))
  for (const [i, one] of forged.entries()) await writeTiles(store, sha256, BigInt(i), [one])
  const text = writeCheckpoint({ origin: testLog.log.origin, size, root: await treeRoot(treeIn(store, size)) })
  const note = writeNote({ text, signatures: [testLog.log.signer.sign(text, county.now())] })
  await store.replace('checkpoint', Buffer.from(note))
  return { ...testLog.log, store, note }
}

describe('the owner of the server, with the key of the log', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shanzhi-fork-'))
    return () => rmSync(folder, { recursive: true })
  })

  test('shows another log to some: those who were here before see the split, new ones see that nobody witnessed it', async () => {
    const size = await testLog.round()
    const [here, there] = [newPhone(), newPhone()]
    await entry(ids[5], here)
    const fork = await forkedLog(folder, size)
    county.floor.log = fork
    expect(await entry(ids[5], here)).toMatchObject({ state: 'split', shown: fork.note })
    await superuser.query('create table seen as select * from log_seen')
    await superuser.query('delete from log_seen')
    expect(await entry(ids[5], there)).toMatchObject({ state: 'unwitnessed', stage: 'logged' })
    county.floor.log = testLog.log
    await superuser.query('insert into log_seen select * from seen; drop table seen')
    expect(await entry(ids[5], there), 'the one who saw the fork sees it too').toMatchObject({ state: 'split' })
    // Witnesses do not sign it.
    const answer = await fetch(`${testLog.log.witnesses[0]?.url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${size}\n\n${fork.note}`,
    })
    expect(answer.status).toBe(409)
  })

  test('puts back an old backup: phones see it, and the sequencer signs nothing', async () => {
    const phone = newPhone()
    const size = await testLog.round()
    cpSync(join(testLog.folder, 'log'), join(folder, 'backup/log'), { recursive: true })
    cpSync(join(testLog.folder, 'log.pem'), join(folder, 'backup/log.pem'))
    await testLog.publish(GUIHUA, { later: 1 })
    await testLog.round()
    await entry(ids[0], phone)
    const backup = openLog(join(folder, 'backup'), testLog.log.origin, testLog.log.witnesses)
    const older = ['log_head where size >', 'log_leaf where leaf_index >=', 'log_seen where size >']
    const rows = older.map((table) => `delete from ${table} ${size}`)
    county.floor.log = backup
    await harmed('log_head log_leaf log_seen', rows, async () => {
      expect(await entry(ids[0], phone)).toMatchObject({ state: 'split' })
      expect(await catchUpWithFiles(testLog.act, backup), 'the files of the backup know no more').toBe(0)
      await expect(refuseWhenBehind(testLog.act, backup, backup.witnesses)).rejects.toMatchObject({ state: 'behind' })
      const told: unknown[] = []
      const stop = startSequencing(county.floor, backup, (fault) => told.push(fault))
      await expect.poll(() => told.length).toBeGreaterThan(0)
      await stop()
      expect(String(told[0])).toMatch(/put the log folder back from a newer copy/)
      expect((await county.anyone().get('/readyz')).body).toEqual({ status: 'ready', log: 'behind' })
      expect((await county.anyone().get('/metrics')).text).toMatch(/shanzhi_log_refuses 1/)
      const heads = await superuser.query('select max(size) as size from log_head')
      expect(BigInt(heads.rows[0].size)).toBe(size)
      // With the newer files back it goes on by itself.
      const whole = openLog(testLog.folder, testLog.log.origin, testLog.log.witnesses)
      expect(await catchUpWithFiles(testLog.act, whole)).toBeGreaterThan(0)
      await refuseWhenBehind(testLog.act, whole, whole.witnesses)
    })
    county.floor.log = testLog.log
  })

  test('has lost everything: the witnesses still know', async () => {
    const all = ['delete from log_head', 'delete from log_leaf', 'delete from log_seen']
    const empty = openLog(join(folder, 'backup'), testLog.log.origin, testLog.log.witnesses)
    await harmed('log_head log_leaf log_seen', all, async () => {
      await expect(refuseWhenBehind(testLog.act, empty, empty.witnesses)).rejects.toMatchObject({ state: 'behind' })
    })
  })

  test('names other witnesses: a poster and a phone that was here before do not take them', async () => {
    const { policy } = testLog.log
    const [scanned, back] = [newPhone(policyPin(sha256, policy)), newPhone()]
    expect(await entry(ids[1], scanned)).toMatchObject({ state: 'unchanged' })
    await entry(ids[1], back)
    const friend = witnessSigner(join(folder, 'friend.pem'), 'friend.example')
    const [logLine = ''] = policy.split('\n')
    const theirs = `${logLine}\nwitness friend ${writeVkey(friend.key)}\nquorum friend\n`
    county.floor.log = { ...testLog.log, policy: theirs }
    expect(await entry(ids[1], scanned)).toEqual({ state: 'unchecked', why: 'poster' })
    // As long as the witnesses that it knows sign, the phone asks for no others, and takes no others.
    expect(await entry(ids[1], back)).toMatchObject({ state: 'unchanged' })
    expect((await back.memory.get())?.policy).toBe(policy)
    const fork = await forkedLog(join(folder, 'friends'), await testLog.round())
    const note = readNote(fork.note)
    if (!note) throw new Error('the forged head cannot be read')
    note.signatures.push(friend.sign(note.text, county.now()))
    await fork.store.replace('checkpoint', Buffer.from(writeNote(note)))
    county.floor.log = { ...fork, policy: theirs }
    expect(await entry(ids[1], back)).toEqual({ state: 'unchecked', why: 'other-witnesses' })
    county.floor.log = testLog.log
  })
})
