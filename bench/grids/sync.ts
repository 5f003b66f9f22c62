import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import sharp from 'sharp'
import { newId } from '#kernel/id.ts'
import { hashOfToken } from '#platform/identity/session.ts'
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
  bytes: Buffer
}

/** A worker comes home from the hills: 500 records with 50 photos, one after the other as the phone sends them. */
export async function measureSync(databaseUrl: string, dataDir: string): Promise<[string, string][]> {
  const worker = await signedIn(databaseUrl)
  const ours = await startOurs(databaseUrl, dataDir, 18_084)
  try {
    const rounds: { wall_ms: number; photos_ms: number; cpu_ms: number; bytes: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const photos = await Promise.all(Array.from({ length: PHOTOS }, photo))
      const cpu = cpuOf(ours.pid)
      const begun = performance.now()
      await send(ours.base, worker, photos)
      const photos_ms = performance.now() - begun
      await record(ours.base, worker, photos)
      const wall_ms = performance.now() - begun
      const bytes = photos.reduce((all, one) => all + one.bytes.length, 0)
      rounds.push({ wall_ms, photos_ms, cpu_ms: (cpuOf(ours.pid) - cpu) * 1000, bytes })
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
      ['of it the photos, s', s(best.photos_ms)],
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
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

async function send(base: string, { cookie }: Worker, photos: readonly Photo[]): Promise<void> {
  for (const { sha256, bytes } of photos) {
    const answer = await fetch(`${base}/api/v1/sync/photos/${sha256}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
    if (!answer.ok) throw new Error(`photo: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}

async function record(base: string, { cookie, gridCode, households }: Worker, photos: readonly Photo[]): Promise<void> {
  for (let n = 0; n < RECORDS; n += 1) {
    const photo = photos[n / (RECORDS / PHOTOS)]
    const body = {
      kind: 'visit',
      deviceAt: new Date().toISOString(),
      deviceOffsetMinutes: 0,
      appVersion: new Date().toISOString().slice(0, 10),
      householdId: households[n % households.length],
      gridCode,
      outcome: n % 5 === 0 ? 'away' : 'reached',
      text: `老人身体好，家里没有困难 ${n}`,
      ...(photo ? { photos: [photo.sha256] } : {}),
    }
    const answer = await fetch(`${base}/api/v1/sync/records/${newId()}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`record: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}
