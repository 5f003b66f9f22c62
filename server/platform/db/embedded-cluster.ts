import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#platform/config/cannot-start.ts'
import { openDataDir } from '#platform/config/data-dir.ts'
import { type Account, accountFor, reaches } from './embedded-account.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { run } from './embedded-run.ts'

/** One PostgreSQL data folder and what is needed to run it. */
export interface Cluster {
  folder: string
  password: string
  account: Account | undefined
  binaries: Binaries
  /** Gives up durability for speed: tests only. */
  fast: boolean
}

export interface EmbeddedOptions {
  dataDir: string
  /** Told, in sentences, what takes time or went otherwise than expected. */
  log: (sentence: string) => void
  fast?: boolean
}

export const SUPERUSER = 'shanzhi'

/** Opens the cluster in `<dataDir>/postgres`; makes it on the first start. */
export async function openCluster({ dataDir, log, fast = false }: EmbeddedOptions): Promise<Cluster> {
  openDataDir(dataDir)
  const link = join(dataDir, 'postgres')
  const account = accountFor(link)
  const binaries = findBinaries(dataDir, account)
  if (!existsSync(link)) {
    log(`Preparing a new database in ${link} …`)
    await create(link, { account, binaries, fast })
  }
  const folder = realpathSync(link)
  adoptOwner(folder, account)
  refuseOtherVersion(folder, binaries)
  return { folder, password: readFileSync(join(folder, PASSWORD), 'utf8').trim(), account, binaries, fast }
}

/** Lives inside the cluster, so that folder and password cannot be parted. */
const PASSWORD = 'shanzhi.password'

/** Made beside and moved into place, so that a start that was cut off leaves nothing half-made under the real name. */
async function create(link: string, cluster: Pick<Cluster, 'account' | 'binaries' | 'fast'>) {
  if (lstatSync(link, { throwIfNoEntry: false })) throw new CannotStart(`${link} is a link to a database that is gone.`)
  const { account } = cluster
  const away = reaches(join(link, '..'), account)
    ? undefined
    : `/var/lib/shanzhi/postgres-${randomBytes(4).toString('hex')}`
  const draft = away ?? `${link}.${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    if (account) chownSync(draft, account.uid, account.gid)
    await initdb(draft, cluster)
    // The account cannot pass through the data folder (a checkout under /root): the cluster stands elsewhere, linked.
    if (away) symlinkSync(away, link)
    else renameSync(draft, link)
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(link)) throw fault // Else another process was first.
  }
}

async function initdb(folder: string, { account, binaries, fast }: Pick<Cluster, 'account' | 'binaries' | 'fast'>) {
  const password = `${folder}.password`
  writeFileSync(password, randomBytes(32).toString('hex'), { mode: 0o600 })
  if (account) chownSync(password, account.uid, account.gid)
  const attempt = (ctype: string) =>
    run(
      binaries.program('initdb'),
      [
        ...['-D', folder, '--username', SUPERUSER, '--pwfile', password, '--auth', 'scram-sha-256'],
        // Builtin C.UTF-8 sorts alike on every machine. A plain C ctype would hide every Chinese character from pg_trgm.
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--locale=C', `--lc-ctype=${ctype}`, '--text-search-config=simple'],
        ...(fast ? ['--no-sync', '--no-data-checksums'] : []),
      ],
      { account, cwd: folder },
    )
  await firstThatWorks(['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'], attempt)
  renameSync(password, join(folder, PASSWORD))
}

/** Systems name their UTF-8 character types differently; `C` is everywhere. */
async function firstThatWorks(ctypes: readonly string[], attempt: (ctype: string) => Promise<unknown>) {
  for (const [i, ctype] of ctypes.entries()) {
    try {
      return await attempt(ctype)
    } catch (fault) {
      const isLast = i === ctypes.length - 1
      if (isLast || !/invalid locale name|locale .* requires|encoding mismatch/.test(String(fault))) throw fault
    }
  }
}

/** A data folder that was copied or restored by root belongs to root, and PostgreSQL would refuse it. */
function adoptOwner(folder: string, account: Account | undefined) {
  if (!account) {
    if (process.getuid && statSync(folder).uid !== process.getuid())
      throw new CannotStart(
        `${folder} belongs to another user: start Shanzhi as that user (or as root), or set SHANZHI_DATA.`,
      )
    return
  }
  if (statSync(folder).uid === account.uid) return
  const give = (path: string) => {
    chownSync(path, account.uid, account.gid)
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name))
  }
  give(folder)
}

function refuseOtherVersion(folder: string, { version }: Binaries) {
  const kept = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version.split('.')[0] !== kept)
    throw new CannotStart(
      `${folder} was made by PostgreSQL ${kept}, the installed one is ${version}: start it with that version and move its data, or set SHANZHI_DATA to a new folder.`,
    )
}
