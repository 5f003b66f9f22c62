import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '#platform/crypto/keys.ts'
import { CannotStart } from './cannot-start.ts'
import { openDataDir } from './data-dir.ts'

/** Losing the file loses every sealed field and signs everybody out: back it up, apart from the database. */
export interface Secrets {
  /** The password of database role shanzhi_app. */
  appDbPassword: string
  keys: Keys
}

/** Names in the file; each value is 32 random bytes in hex. */
const NAMES = ['appDbPassword', 'fieldKey', 'indexKey', 'formKey'] as const
type Kept = Record<(typeof NAMES)[number], string>

/** Reads `secrets.json` in the data folder; makes it on the first start, readable by its owner only. */
export function secretsIn(dataDir: string): Secrets {
  openDataDir(dataDir)
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) create(file)
  const kept: Partial<Kept> = JSON.parse(readFileSync(file, 'utf8'))
  const { appDbPassword, fieldKey, indexKey, formKey } = whole(kept, file)
  const key = (hex: string) => Buffer.from(hex, 'hex')
  return { appDbPassword, keys: { field: key(fieldKey), index: key(indexKey), form: key(formKey) } }
}

function whole(kept: Partial<Kept>, file: string): Kept {
  const missing = NAMES.filter((name) => !/^[0-9a-f]{64}$/.test(kept[name] ?? ''))
  if (missing.length > 0) throw new CannotStart(`${file} lacks ${missing.join(', ')}: restore it from a backup.`)
  return kept as Kept // Every name was just checked.
}

/** Written beside and linked into place: of two processes starting at once one wins and both read its file, whole. */
function create(file: string) {
  const fresh = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('hex')]))
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch {
    // Some mounted folders know no hard links.
    if (!existsSync(file)) renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
