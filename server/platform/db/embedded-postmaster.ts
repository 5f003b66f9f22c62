import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CannotStart } from '#platform/config/cannot-start.ts'
import type { Cluster } from './embedded-cluster.ts'
import { run } from './embedded-run.ts'

/** What `postmaster.pid` says of a living PostgreSQL over this cluster. */
export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

/** Finds the PostgreSQL that runs over this cluster, also one that outlived a killed Shanzhi. */
export function findPostmaster({ folder }: Cluster): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!isOurs(pid, folder)) {
    // After a restart of the machine or container the number may belong to anything, which PostgreSQL would take for itself.
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** PostgreSQL stands in its data folder, also after that was renamed. */
function isOurs(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (fault) {
    const isGone = (fault as NodeJS.ErrnoException).code === 'ENOENT' && existsSync('/proc/self/cwd')
    return !isGone // Without /proc (macOS, Windows) PostgreSQL itself judges.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Starts PostgreSQL and waits until it accepts connections, recovery after a power cut included. */
export async function startPostmaster(cluster: Cluster): Promise<void> {
  const { folder, binaries, account } = cluster
  const port = await settlePort(folder)
  const log = join(folder, 'server.log')
  turnOver(log)
  const settings = { ...LISTENING, port, ...SIZES, ...(cluster.fast ? FAST : SAFE) }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  const args = ['start', '-D', folder, '-l', log, '-w', '-t', '120', '-s', '-o', options.join(' ')]
  await run(binaries.program('pg_ctl'), args, { account, cwd: folder }).catch((fault) => {
    throw new CannotStart(`PostgreSQL did not start; the end of ${log}:\n${tail(log)}`, { cause: fault })
  })
}

/** Ends sessions, writes everything down and stops. */
export async function stopPostmaster({ folder, binaries, account }: Cluster): Promise<void> {
  await run(binaries.program('pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60', '-s'], {
    account,
    cwd: folder,
  })
}

const LISTENING = {
  listen_addresses: '127.0.0.1',
  // No sockets: their paths have a short limit, and the password guards TCP on every platform alike.
  ...(process.platform === 'win32' ? {} : { unix_socket_directories: '' }),
}
const SIZES = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: 100,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  max_wal_size: '1GB',
  jit: 'off',
}
const SAFE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
}

/** The port of the last start when it is still free, else any free one. */
async function settlePort(folder: string): Promise<number> {
  const file = join(folder, 'shanzhi.port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (await freePort(last)) ?? (await freePort(0))
  if (!port) throw new CannotStart('This machine has no free port on 127.0.0.1 for the database.')
  writeFileSync(file, String(port))
  return port
}

const freePort = (wanted: number) =>
  new Promise<number | undefined>((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(undefined))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })

const LOG_LIMIT_BYTES = 10_000_000

function turnOver(log: string) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(log, `${log}.old`)
}

const tail = (log: string) =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '(no log)'
