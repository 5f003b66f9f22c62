import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The log's files: written beside, flushed and moved into place, and never written over with other bytes. */
export interface BundleStore {
  find(path: string): Promise<Buffer | undefined>
  keep(path: string, bytes: Uint8Array): Promise<void>
  /** For the head alone, which changes. */
  replace(path: string, bytes: Uint8Array): Promise<void>
}

export function bundleStore(folder: string): BundleStore {
  const find = async (path: string) => await readFile(join(folder, path)).catch(absent)
  return {
    find,
    keep: async (path, bytes) => {
      const held = await find(path)
      if (held === undefined) return await put(folder, path, bytes)
      // A delayed or repeated write must not change what was published: compare first, fail closed.
      if (!held.equals(bytes)) throw new Error(`the log already holds other bytes at ${path}`)
    },
    replace: (path, bytes) => put(folder, path, bytes),
  }
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.new`
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  const parent = await open(dirname(file), 'r')
  try {
    await parent.sync()
  } finally {
    await parent.close()
  }
}
