import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeVkey } from '#kernel/log/note.ts'
import { nameLine } from '#kernel/log/policy.ts'
import { actIn } from '#platform/http/act.ts'
import type { Floor } from '#platform/http/floor.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { LogBehind, type LogStanding } from './behind.ts'
import { bundleStore } from './bundle-store.ts'
import { askWitnesses, refuseWhenBehind, type WitnessAddress } from './cosign.ts'
import { catchUpWithFiles } from './restore.ts'
import { type Log, sequence } from './sequencer.ts'
import { logSigner } from './signer.ts'

/** The county's log as this process reads it. */
export interface RunningLog extends Log {
  /** c2sp.org/tlog-policy: the log's key, the witnesses and how many are enough. */
  policy: string
  witnesses: readonly WitnessAddress[]
  standing: LogStanding
}

const ROUND_MS = 1_000

/** The log's name: fixed on the first start, since a name that changes is another log. */
export function logOrigin(dataDir: string, publicUrl: string): string {
  const file = join(dataDir, 'log.origin')
  if (!existsSync(file)) writeFileSync(file, `${new URL(publicUrl).host}/log`, { flush: true })
  return readFileSync(file, 'utf8').trim()
}

export function openLog(dataDir: string, origin: string, witnesses: readonly WitnessAddress[]): RunningLog {
  const signer = logSigner(join(dataDir, 'log.pem'), origin)
  return {
    origin,
    signer,
    store: bundleStore(join(dataDir, 'log')),
    witnesses,
    standing: { state: 'resting', size: 0n },
    policy: policyText(writeVkey(signer.key), witnesses),
  }
}

/** More than half of the witnesses are enough: one may be away without publishing coming to rest. */
export const enoughWitnesses = (count: number): number => Math.floor(count / 2) + 1

function policyText(log: string, witnesses: readonly WitnessAddress[]): string {
  const names = witnesses.map((witness) => witness.key.name)
  const lines = witnesses.map(
    ({ key, name }) => `${name ? nameLine(key.name, name) : ''}witness ${key.name} ${writeVkey(key)}\n`,
  )
  if (names.length === 0) return `log ${log}\nquorum none\n`
  return `log ${log}\n${lines.join('')}group all-witnesses ${enoughWitnesses(names.length)} ${names.join(' ')}\nquorum all-witnesses\n`
}

/**
 * One round a second, never two at once. After any failure the next round reads everything from storage again.
 * Gives what stops it.
 */
export function startSequencing(floor: Floor, log: RunningLog, failed: (error: unknown) => void): () => Promise<void> {
  const act = <T>(work: Parameters<typeof actIn<T>>[3]) => actIn<T>(floor, SYSTEM, 'log', work)
  let isStopping = false
  let isSure = false
  const round = async (): Promise<void> => {
    // Before the first head is signed: files and witnesses may know more than a database that was restored.
    if (!isSure) {
      await log.store.replace('policy', new TextEncoder().encode(log.policy))
      await catchUpWithFiles(act, log)
      await refuseWhenBehind(act, log, log.witnesses)
    }
    isSure = true
    const size = await sequence(act, log)
    await askWitnesses(act, log, log.witnesses)
    log.standing = { state: 'current', size }
  }
  const stumbled = (error: unknown): void => {
    if (error instanceof LogBehind) {
      isSure = false
      log.standing = { ...log.standing, state: error.state }
    }
    failed(error)
  }
  const rounds = (async () => {
    while (!isStopping) {
      await round().catch(stumbled)
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS))
    }
  })()
  return async () => {
    isStopping = true
    await rounds
  }
}
