import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import sharp from 'sharp'
import { newId } from '#kernel/id.ts'
import { hashOfToken } from '#platform/identity/session.ts'
import type { Draft } from '#web/grid/core/item.ts'
import { addPhoto, isUnsent, keepDraft, listItems } from '#web/grid/core/outbox.ts'
import type { Shelf } from '#web/grid/core/shelf.ts'
import { syncRound } from '#web/grid/core/sync.ts'
import { httpCounty } from '#web/grid/phone/http-county.ts'
import { memoryShelf } from '#web/grid/testing/memory-shelf.ts'
import type { Vault } from '#web/grid/vault/vault.ts'
import { cpuOf } from '../load.ts'
import { startOurs } from '../servers.ts'

const RECORDS = 500
const PHOTOS = 50
const ROUNDS = 3
/** As the phone makes them small. */
const WIDE = 1280
const HIGH = 960

interface Photo {
  sha256: string
  bytes: Uint8Array
}

/** Needed for handing over by key alone, which a signed-in worker never does. */
const NO_VAULT = {} as Vault // Not looked into.

/** A worker comes home from the hills: 500 records with 50 photos, from the phone's outbox until the county says that it keeps them all. */
export async function measureSync(databaseUrl: string, dataDir: string): Promise<[string, string][]> {
  const worker = await signedIn(databaseUrl)
  const ours = await startOurs(databaseUrl, dataDir, 18_084)
  try {
    const rounds: { wall_ms: number; cpu_ms: number; bytes: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const photos = await Promise.all(Array.from({ length: PHOTOS }, photo))
      const cpu = cpuOf(ours.pid)
      const begun = performance.now()
      await sendAll(ours.base, worker, photos)
      const wall_ms = performance.now() - begun
      const bytes = photos.reduce((all, one) => all + one.bytes.length, 0)
      rounds.push({ wall_ms, cpu_ms: (cpuOf(ours.pid) - cpu) * 1000, bytes })
    }
    const best = rounds.sort((a, b) => a.wall_ms - b.wall_ms)[Math.floor(ROUNDS / 2)]
    if (!best) return []
    const s = (ms: number) => (ms / 1000).toFixed(2)
    const size = (best.bytes / PHOTOS / 1024).toFixed(0)
    return [
      [
        `${RECORDS} records with ${PHOTOS} photos of ${size} KB, from the first byte to the last answer, s (goal 3)`,
        s(best.wall_ms),
      ],
      ['processor of the server, s', s(best.cpu_ms)],
    ]
  } finally {
    await ours.stop()
  }
}

interface Worker {
  cookie: string
  gridCode: string
  households: string[]
}

/** A grid worker's session, made directly in the database. */
async function signedIn(url: string): Promise<Worker> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set app.reader = 'system'`)
  const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows
  const [account] = await one(`select county, id, scope from account where role = 'grid-worker' order by id limit 1`)
  const token = randomBytes(32).toString('base64url')
  await one(
    `insert into session (county, token_hash, account_id, stage, device, created_at, seen_at, expires_at)
     values ($1, $2, $3, 'full', 'bench', now(), now(), now() + interval '12 hours')`,
    [account.county, hashOfToken(token), account.id],
  )
  const households = await one(`select id from household where county = $1 and grid_code = $2`, [
    account.county,
    account.scope,
  ])
  await client.end()
  return { cookie: `sid=${token}`, gridCode: account.scope, households: households.map(({ id }) => String(id)) }
}

/** Noise over a slope: as hard to pack as a picture of a hillside. */
async function photo(): Promise<Photo> {
  const raw = randomBytes((WIDE / 8) * (HIGH / 8) * 3)
  const bytes = await sharp(raw, { raw: { width: WIDE / 8, height: HIGH / 8, channels: 3 } })
    .resize(WIDE, HIGH)
    .jpeg({ quality: 80 })
    .toBuffer()
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: new Uint8Array(bytes) }
}

/** The phone's own way: its outbox, its requests, its order; only the disk of the phone is a row in memory. */
async function sendAll(base: string, worker: Worker, photos: readonly Photo[]): Promise<void> {
  const shelf = memoryShelf()
  for (let n = 0; n < RECORDS; n += 1) await keepOne(shelf, worker, n, photos[n / (RECORDS / PHOTOS)])
  const plain = globalThis.fetch
  globalThis.fetch = (path, init) =>
    plain(`${base}${path}`, { ...init, headers: { ...init?.headers, cookie: worker.cookie } })
  try {
    const end = await syncRound({ shelf, county: httpCounty(NO_VAULT) })
    const unsent = (await listItems(shelf)).filter(isUnsent)
    if (end !== 'done' || unsent.length > 0) throw new Error(`${end}: ${unsent.length} are not in the county`)
  } finally {
    globalThis.fetch = plain
  }
}

async function keepOne(shelf: Shelf, { gridCode, households }: Worker, n: number, photo?: Photo): Promise<void> {
  const now = new Date()
  const householdId = households[n % households.length] ?? ''
  const outcome = n % 5 === 0 ? ('away' as const) : ('reached' as const)
  const body = { kind: 'visit' as const, gridCode, householdId, outcome, text: `老人身体好，家里没有困难 ${n}` }
  let draft: Draft = { id: newId(), body, photos: [], changedAt: now.toISOString() }
  if (photo) draft = await addPhoto(shelf, draft, { sha256: photo.sha256, bytes: photo.bytes.length }, photo.bytes)
  await keepDraft(shelf, draft, now, { version: now.toISOString().slice(0, 10), offset_minutes: 0 })
}
