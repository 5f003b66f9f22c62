/** Everything dies at once, in the middle of the rush: what was acknowledged is there, and what is sent again is there once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { projectRoot } from '#platform/config/root.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadDemonstration } from '#seed/load.ts'
import { GUIHUA } from '#testing/world.ts'

const LEAST = 60
const AT_ONCE = 8
const dataDir = mkdtempSync(join(tmpdir(), 'shanzhi-kill-'))
chmodSync(dataDir, 0o711) // As root the database runs under another account, which passes through here.
let server: ChildProcess | undefined
let base = ''

beforeAll(async () => {
  const embedded = await startEmbedded({ dataDir, log: () => undefined })
  const secrets = secretsIn(dataDir)
  await migrate(embedded.url, { appPassword: secrets.appDbPassword })
  const load = { ownerUrl: embedded.url, keys: secrets.keys, asOf: new Date(), log: () => undefined }
  await loadDemonstration({ ...load, scale: 0.002, towns: [GUIHUA.slice(0, 9)] })
  await embedded.stop()
}, 120_000)

afterAll(async () => {
  server?.kill('SIGTERM')
  await gone()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

async function gone(): Promise<void> {
  if (server && server.exitCode === null && server.signalCode === null) await once(server, 'exit')
}

async function start(): Promise<void> {
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const env = { ...process.env, SHANZHI_DATA: dataDir, PORT: String(port), TRUST_PROXY: '1', LOG_LEVEL: 'silent' }
  server = spawn(process.execPath, ['--import', 'tsx', join('server', 'main.ts')], {
    cwd: projectRoot(),
    env,
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(`${base}/readyz`).catch(() => undefined))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server did not start')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** The program and the database under it, without a word. */
function killAll(): void {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  server?.kill('SIGKILL')
  process.kill(postmaster, 'SIGKILL')
}

let told = 0
const send = (id: string) =>
  fetch(`${base}/api/v1/matters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${told % 250}.${(told++ * 7) % 250}` },
    body: JSON.stringify({ id, villageCode: GUIHUA, text: `村口路灯不亮 ${id}` }),
  })

test('kill -9 of everything loses nothing that was acknowledged, and sending again doubles nothing', {
  timeout: 180_000,
}, async () => {
  await start()
  const receipts = new Map<string, string>()
  const unanswered: string[] = []
  let isDead = false
  const reporter = async () => {
    while (!isDead) {
      const id = newId()
      const answer = await send(id).catch(() => undefined)
      const body = answer?.status === 201 ? await answer.json().catch(() => undefined) : undefined
      if (body) receipts.set(id, body.receipt)
      else unanswered.push(id)
      if (receipts.size >= LEAST && !isDead) {
        isDead = true
        killAll()
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reporter))
  expect(receipts.size).toBeGreaterThanOrEqual(LEAST)
  await gone()
  await start()
  for (const [id, receipt] of receipts) {
    const found = await fetch(`${base}/api/v1/receipts/${receipt}`, {
      headers: { 'x-forwarded-for': `10.2.${told++ % 250}.1` },
    })
    expect(found.status, id).toBe(200)
    expect((await found.json()).id).toBe(id)
  }
  for (const id of [...unanswered, ...receipts.keys()]) expect((await send(id)).status, id).toBeLessThan(300)
  const again = await Promise.all([...receipts.keys()].slice(0, AT_ONCE).map((id) => send(id)))
  for (const answer of again) expect((await answer.json()).repeated).toBe(true)
})
