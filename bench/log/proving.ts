import { consistencyProof, inclusionProof } from '#kernel/log/tile.ts'
import { publishedSize } from '#platform/log/cosign.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { servedTree } from '#platform/log/served-tree.ts'
import { perSecond, quantile } from './measures.ts'

const PROOFS = 500

/** Proofs a second from the tiles on disk, one after the other. */
export async function measureProving(log: RunningLog): Promise<[string, string][]> {
  const size = await publishedSize(log)
  const tree = servedTree(log.store, size)
  const lines: [string, string][] = []
  for (const [name, prove] of [
    ['inclusion', (at: bigint) => inclusionProof(tree, at)],
    ['consistency', (at: bigint) => consistencyProof(tree, at + 1n)],
  ] as const) {
    const spent: number[] = []
    const before = process.cpuUsage()
    for (let n = 0; n < PROOFS; n += 1) {
      const from = performance.now()
      await prove((BigInt(n) * 7_919n) % size)
      spent.push(performance.now() - from)
    }
    const { user, system } = process.cpuUsage(before)
    const cpu_ms = (user + system) / 1000 / PROOFS
    const all_ms = spent.reduce((sum, ms) => sum + ms, 0)
    lines.push([
      `${name} proofs/s of ${size} leaves (p99 ${quantile(spent, 0.99).toFixed(1)} ms, ${cpu_ms.toFixed(2)} ms of processor each)`,
      perSecond(PROOFS, all_ms),
    ])
  }
  return lines
}
