import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { isIncluded, leafHash } from '#kernel/log/merkle.ts'
import { readNote, signersOf } from '#kernel/log/note.ts'
import { inclusionProof, treeRoot } from '#kernel/log/tile.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { addLeaf } from './add-leaf.ts'
import { bundleStore } from './bundle-store.ts'
import { askWitnesses, publishedSize } from './cosign.ts'
import { catchUpWithFiles } from './restore.ts'
import { type Log, sequence } from './sequencer.ts'
import { logSigner, sha256, verifyEd25519, witnessSigner } from './signer.ts'
import { readEntries } from './tiles-of.ts'
import { treeIn } from './tree-in.ts'
import { witnessServer } from './witness-server.ts'

let county: TestCounty
let folder: string
let log: Log
const act = <T>(work: (context: Context) => Promise<T>): Promise<T> => actIn(county.floor, SYSTEM, 'log-test', work)

beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-log-'))
  log = {
    origin: 'log.example/330182',
    signer: logSigner(join(folder, 'log.pem'), 'log.example/330182'),
    store: bundleStore(join(folder, 'log')),
  }
  return async () => {
    const { rows } = await county.floor.database.pool.query('select 1')
    expect(rows).toHaveLength(1)
    rmSync(folder, { recursive: true })
  }
})

const publish = (village = GUIHUA, n = 1) =>
  act(async (context) => {
    for (let i = 0; i < n; i += 1)
      await addLeaf(context, village, {
        t: 'publish',
        id: newId(),
        at: context.now.toISOString(),
        by: 'role:village-cadre',
      })
  })

async function checkWhole(size: bigint): Promise<void> {
  const tree = treeIn(log.store, size)
  const entries = await readEntries(log.store, 0n, size)
  expect(BigInt(entries.length)).toBe(size)
  const note = readNote(
    await act(
      async ({ tx }) =>
        (await tx.selectFrom('log_head').select('note').where('size', '=', Number(size)).executeTakeFirstOrThrow())
          .note,
    ),
  )
  expect(note && (await signersOf(note, [log.signer.key], verifyEd25519))).toHaveLength(1)
  const head = note && readCheckpoint(note.text)
  const root = await treeRoot(tree)
  expect(Buffer.from(head?.root ?? [])).toEqual(Buffer.from(root))
  const last = entries.at(-1) as Uint8Array
  expect(
    isIncluded(sha256, {
      index: size - 1n,
      size,
      leaf: leafHash(sha256, last),
      root,
      proof: await inclusionProof(tree, size - 1n),
    }),
  ).toBe(true)
  const villages = new Map<string, number>()
  for (const entry of entries) {
    const { vc, vseq } = JSON.parse(Buffer.from(entry).toString()) as { vc: string; vseq: number }
    expect(vseq, 'each village counts its own leaves without a gap').toBe((villages.get(vc) ?? 0) + 1)
    villages.set(vc, vseq)
  }
}

describe('the sequencer', () => {
  test('numbers, writes and signs; killed after any step it goes on without losing, doubling or forking', async () => {
    let size = await sequence(act, log)
    for (const step of ['numbered', 'tiled', 'signed'] as const) {
      for (let round = 0; round < 5; round += 1) {
        await publish(GUIHUA, 100)
        await publish(SHIBAQIAO, 3)
        const crash = (at: string) => {
          if (at === step) throw new Error('killed')
        }
        await expect(sequence(act, { ...log, crash })).rejects.toThrow('killed')
        size = await sequence(act, log)
        await checkWhole(size)
      }
    }
    expect(size).toBe(BigInt(15 * 103))
    // Put back for the next test: its own folder knows nothing of these.
    await expect(act(async ({ tx }) => tx.deleteFrom('log_head').execute())).rejects.toThrow(/permission denied/)
  })

  test('two sequencers at once never sign two heads', async () => {
    await copyTree()
    await publish(GUIHUA, 20)
    const done = await Promise.allSettled([sequence(act, log), sequence(act, log), sequence(act, log)])
    expect(done.some((one) => one.status === 'fulfilled')).toBe(true)
    await checkWhole(await sequence(act, log))
  })
})

/** The database of this file already numbers its leaves: a new folder is filled from it, as after a lost disk. */
async function copyTree(): Promise<void> {
  const { writeTiles } = await import('./tiles-of.ts')
  const heads = await act(({ tx }) => tx.selectFrom('log_head').select('size').orderBy('size').execute())
  const leaves = await act(({ tx }) => tx.selectFrom('log_leaf').select('entry').orderBy('leaf_index').execute())
  let before = 0
  for (const { size } of heads) {
    await writeTiles(
      log.store,
      sha256,
      BigInt(before),
      leaves.slice(before, size).map((leaf) => new Uint8Array(leaf.entry)),
    )
    before = size
  }
}

describe('witnesses', () => {
  let server: Server
  let url: string
  let key: ReturnType<typeof witnessSigner>['key']
  beforeEach(async () => {
    const signer = witnessSigner(join(folder, 'witness.pem'), 'archive.example')
    key = signer.key
    server = witnessServer({
      signer,
      logs: [log.signer.key],
      store: bundleStore(join(folder, 'witness')),
      clock: county.now,
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return () => new Promise<void>((resolve) => void server.close(() => resolve()))
  })

  test('see every head once it continues the last; a fork, an old size and a stranger are refused', async () => {
    await copyTree()
    await publish()
    const size = await sequence(act, log)
    await askWitnesses(act, log, [{ key, url }])
    expect(await publishedSize(log)).toBe(size)
    const published = readNote((await log.store.find('checkpoint'))?.toString() ?? '')
    expect(published && (await signersOf(published, [log.signer.key, key], verifyEd25519))).toHaveLength(2)
    const post = (body: string) => fetch(`${url}/add-checkpoint`, { method: 'POST', body })
    const note = await act(
      async ({ tx }) =>
        (await tx.selectFrom('log_head').select('note').where('size', '=', Number(size)).executeTakeFirstOrThrow())
          .note,
    )
    expect((await post(`old 0\n\n${note}`)).status).toBe(409)
    const forked = log.signer.sign(
      `log.example/330182\n${size}\n${Buffer.alloc(32, 7).toString('base64')}\n`,
      county.now(),
    )
    const { writeNote } = await import('#kernel/log/note.ts')
    const fork = writeNote({
      text: `log.example/330182\n${size}\n${Buffer.alloc(32, 7).toString('base64')}\n`,
      signatures: [forked],
    })
    expect((await post(`old ${size}\n\n${fork}`)).status).toBe(409)
    const longer = `log.example/330182\n${size + 1n}\n${Buffer.alloc(32, 7).toString('base64')}\n`
    const grown = writeNote({ text: longer, signatures: [log.signer.sign(longer, county.now())] })
    expect((await post(`old ${size}\n${Buffer.alloc(32, 9).toString('base64')}\n\n${grown}`)).status).toBe(422)
    const stranger = logSigner(join(folder, 'stranger.pem'), 'stranger.example')
    const strange = `stranger.example\n1\n${Buffer.alloc(32).toString('base64')}\n`
    expect(
      (await post(`old 0\n\n${writeNote({ text: strange, signatures: [stranger.sign(strange, county.now())] })}`))
        .status,
    ).toBe(404)
    expect((await post('nonsense')).status).toBe(400)
  })

  test('down or lying, publishing goes on and what they say falsely is not kept', async () => {
    await copyTree()
    const liar = createServer((_request, response) =>
      response.writeHead(200).end('\u2014 archive.example AAAAAAAAAAAAAAAAAAAA\n'),
    )
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
    await publish()
    const size = await sequence(act, log)
    await askWitnesses(act, log, [
      { key, url: 'http://127.0.0.1:9' },
      { key, url: `http://127.0.0.1:${(liar.address() as AddressInfo).port}` },
    ])
    expect(await publishedSize(log)).toBe(size)
    expect(
      await act(({ tx }) => tx.selectFrom('log_seen').selectAll().where('size', '=', Number(size)).execute()),
    ).toEqual([])
    await new Promise<void>((resolve) => void liar.close(() => resolve()))
  })
})

test('a database older than the files is brought up to them before anything is signed', async () => {
  await copyTree()
  await publish(GUIHUA, 5)
  const size = await sequence(act, log)
  await askWitnesses(act, log, [])
  const restored = await openCounty()
  const inRestored = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    actIn(restored.floor, SYSTEM, 'restored', work)
  expect(await catchUpWithFiles(inRestored, log)).toBe(Number(size))
  expect(await catchUpWithFiles(inRestored, log)).toBe(0)
  await inRestored(async (context) =>
    addLeaf(context, GUIHUA, { t: 'publish', id: newId(), at: context.now.toISOString(), by: 'role:village-cadre' }),
  )
  expect(await sequence(inRestored, log)).toBe(size + 1n)
  await restored.close()
})

test('any flipped bit in tiles or bundles is seen', async () => {
  await copyTree()
  await publish(GUIHUA, 300)
  const size = await sequence(act, log)
  const root = await treeRoot(treeIn(log.store, size))
  const files = readdirSync(join(folder, 'log'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const current = files.filter((file) => file.parentPath.includes('/tile/0') || file.parentPath.includes('/entries'))
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (pick, at, bit) => {
      const file = current[pick % current.length]
      if (!file) return
      const path = join(file.parentPath, file.name)
      const bytes = readFileSync(path)
      const changed = Buffer.from(bytes)
      changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ (1 << bit)
      writeFileSync(path, changed)
      const whole = await auditTree(size).catch(() => 'unreadable')
      const untouched = whole !== 'unreadable' && Buffer.from(root).equals(Buffer.from(whole as Uint8Array))
      // A partial tile of an earlier size is not part of this tree.
      expect(untouched && isPartOf(size, path)).toBe(false)
      writeFileSync(path, bytes)
    }),
    { numRuns: 150 },
  )
})

const isPartOf = (size: bigint, path: string): boolean => !path.includes('.p/') || path.endsWith(`.p/${size % 256n}`)

/** Recomputes the root from the bundles and holds every level-0 tile against it, as an auditor does. */
async function auditTree(size: bigint): Promise<Uint8Array> {
  const entries = await readEntries(log.store, 0n, size)
  const { tilePath, tileWidth } = await import('#kernel/log/tile.ts')
  for (let index = 0n; index * 256n < size; index += 1n) {
    const width = tileWidth(0, index, size)
    const tile = await log.store.find(tilePath(0, index, width))
    const hashes = entries
      .slice(Number(index) * 256, Number(index) * 256 + Number(width))
      .map((entry) => leafHash(sha256, entry))
    if (!tile?.equals(Buffer.concat(hashes))) throw new Error('tile and bundle differ')
  }
  return await treeRoot(treeIn(log.store, size))
}
