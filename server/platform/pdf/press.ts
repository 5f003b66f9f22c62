import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { oneWorker } from '#platform/workers/one-worker.ts'
import { startWorker } from '#platform/workers/start-worker.ts'
import type { Paper } from '#web/ui/paper/blocks.ts'

export interface Printed {
  /** Of what the paper says and how it is drawn: the name of these bytes. */
  hash: string
  bytes: Buffer
}

export interface Press {
  /** @throws Problem `busy` 503 */
  print(paper: Paper): Promise<Printed>
  close(): Promise<void>
}

/** Raised with every change of how papers are drawn, so that none drawn the old way is handed out. */
const DRAWING = 1
const PATIENCE_MS = 20_000
const WAITING_MAX = 12
const HEAP_MB_MAX = 192
const KEPT_MOST = 2_000

const start = () => startWorker('pdf', import.meta.url, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } })

/**
 * Draws papers beside the event loop and keeps them by what they say: the second who asks is read to from disk, two who
 * ask at once wait for one drawing.
 */
export function makePress(folder: string, { keptMost = KEPT_MOST } = {}): Press {
  const worker = oneWorker<Paper, Uint8Array>({ patience_ms: PATIENCE_MS, waiting_max: WAITING_MAX, start })
  const running = new Map<string, Promise<Buffer>>()
  const draw = async (path: string, paper: Paper): Promise<Buffer> => {
    const drawn = await worker.ask(paper)
    if (!drawn) throw refuse('busy', 503, { params: { retryAfter_s: Math.ceil(PATIENCE_MS / 1000) } })
    await keep(folder, path, drawn, keptMost)
    return Buffer.from(drawn)
  }
  return {
    print: async (paper) => {
      const hash = canonicalHash([DRAWING, paper]).toString('hex')
      const path = join(folder, `${hash}.pdf`)
      const kept = await found(path)
      if (kept) return { hash, bytes: kept }
      const drawing = running.get(hash) ?? draw(path, paper).finally(() => running.delete(hash))
      running.set(hash, drawing)
      return { hash, bytes: await drawing }
    },
    close: worker.close,
  }
}

/** A paper that is asked for counts as new, so that those nobody asks for go first. */
async function found(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes) await utimes(path, new Date(), new Date()).catch(() => undefined)
  return bytes
}

async function keep(folder: string, path: string, bytes: Uint8Array, most: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, bytes, { mode: 0o600 })
  await rename(draft, path)
  await forgetOldest(folder, most)
}

/** What is forgotten can be drawn again. */
async function forgetOldest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= most) return
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at_ms: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  const oldest = dated.sort((a, b) => a.at_ms - b.at_ms).slice(0, names.length - Math.floor(most * 0.9))
  for (const { name } of oldest) await rm(join(folder, name), { force: true })
}
