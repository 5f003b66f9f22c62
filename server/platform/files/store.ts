import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '#platform/crypto/keys.ts'

const HASH = /^[0-9a-f]{64}$/

/** `ab/cd/<hash>`: the name says what is in it and nothing of who sent it. */
export function pathOf(folder: string, hash: string): string {
  if (!HASH.test(hash)) throw new Error('not a SHA-256')
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
}

/** Keeps the bytes under their SHA-256 and gives it. Whole or not at all, also when the power goes. */
export async function keepFile(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes).toString('hex')
  const path = pathOf(folder, hash)
  if (await isThere(path)) return hash
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = join(folder, `.draft-${randomBytes(8).toString('hex')}`)
  try {
    await writeThrough(draft, bytes)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  // The names on the way to it must survive too, the new folders' as well.
  await Promise.all([dirname(path), dirname(dirname(path)), folder].map(syncFolder))
  return hash
}

export async function removeFile(folder: string, hash: string): Promise<void> {
  await rm(pathOf(folder, hash), { force: true })
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the file system's own journal must do.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
