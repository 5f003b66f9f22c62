import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, type EmbeddedOptions, openCluster, SUPERUSER } from './embedded-cluster.ts'
import { findPostmaster, startPostmaster, stopPostmaster } from './embedded-postmaster.ts'

export interface Embedded {
  /** The owner's address of database `shanzhi`. */
  url: string
  /** Leaves; the last process to leave stops PostgreSQL. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that came with the install, or joins the one already running over this folder:
 * one that outlived a `kill -9`, or another process's (web and worker side by side).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const cluster = await openCluster(options)
  let seat = takeSeat(cluster)
  const { port } = await seat
  await ensureDatabase(await seat)
  let isLeaving = false

  /** A postmaster killed under us is started again on the same port, so that the pools find it. */
  const watch = (seated: pg.Client) =>
    seated.once('end', () => {
      if (isLeaving) return
      options.log('The embedded database went away; starting it again …')
      seat = takeSeat(cluster)
      seat.then(watch, (fault) => options.log(`The embedded database does not come back: ${fault}`))
    })
  watch(await seat)

  return {
    url: addressOf(cluster, port, 'shanzhi'),
    stop: async () => {
      if (isLeaving) return
      isLeaving = true
      await leave(await seat, () => stopPostmaster(cluster))
    },
  }
}

/** Every process that uses the cluster holds this lock shared, for life: the server frees it even after a `kill -9`. */
const SEAT = 7_304_120_501
const PATIENCE_MS = 120_000

async function takeSeat(cluster: Cluster): Promise<pg.Client> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const seated = await trySeat(cluster).catch((reason: unknown) => reason)
    if (seated instanceof pg.Client) return seated
    if (Date.now() > deadline) throw seated
    if (!findPostmaster(cluster)) {
      // When two start at once, the slower one's complaint does not matter: it joins the other's.
      const refusal = await startPostmaster(cluster).catch((reason: unknown) => reason)
      if (refusal && !findPostmaster(cluster)) throw refusal
    } else await sleep(100)
  }
}

async function trySeat(cluster: Cluster): Promise<pg.Client> {
  const postmaster = findPostmaster(cluster)
  if (!postmaster?.isReady) throw new Error(`The database in ${cluster.folder} is not ready.`)
  const client = new pg.Client({ connectionString: addressOf(cluster, postmaster.port, 'postgres'), keepAlive: true })
  client.on('error', () => undefined) // 'end' follows, and is watched.
  await client.connect()
  const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as seated', [SEAT])
  if (rows[0]?.seated === true) return client
  await client.end()
  throw new Error(`The database in ${cluster.folder} is being stopped by another process.`)
}

/** The last one out holds the lock exclusively until the stop, so that newcomers wait for it. */
async function leave(seat: pg.Client, stop: () => Promise<void>) {
  try {
    await seat.query('select pg_advisory_unlock_shared($1)', [SEAT])
    const { rows } = await seat.query('select pg_try_advisory_lock($1) as last', [SEAT])
    if (rows[0]?.last === true) await stop()
  } finally {
    await seat.end().catch(() => undefined) // The stop has cut it already.
  }
}

async function ensureDatabase(seat: pg.Client) {
  const { rowCount } = await seat.query("select 1 from pg_database where datname = 'shanzhi'")
  if (rowCount === 0)
    await seat.query('create database shanzhi').catch((fault: pg.DatabaseError) => {
      if (fault.code !== '42P04' && fault.code !== '23505') throw fault // Else another process was first.
    })
}

const addressOf = ({ password }: Cluster, port: number, database: string) =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
