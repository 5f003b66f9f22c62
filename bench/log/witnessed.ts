import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '#kernel/id.ts'
import { openHead } from '#kernel/log/head.ts'
import { type Policy, readPolicy } from '#kernel/log/policy.ts'
import type { Floor } from '#platform/http/floor.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { startSequencing } from '#platform/log/running.ts'
import { sha256, verifyEd25519 } from '#platform/log/signer.ts'
import { actOf, quantile, village } from './measures.ts'

const PUBLICATIONS = 300
const APART_MS = 60
const LOOK_MS = 20
const PATIENCE_MS = 30_000

/** From the commit of a publication to the head that readers are given with enough witnesses' signatures on it. */
export async function measureWitnessed(floor: Floor): Promise<[string, string][]> {
  const act = actOf(floor)
  const policy = readPolicy(sha256, floor.log.policy) as Policy // Our own.
  const heads: { size: bigint; at: number }[] = []
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      const note = (await floor.log.store.find('checkpoint'))?.toString() ?? ''
      const head = await openHead({ sha256, verify: verifyEd25519 }, policy, note)
      const last = heads[heads.length - 1]?.size ?? -1n
      if (head?.isQuorate && head.size > last) heads.push({ size: head.size, at: performance.now() })
      await sleep(LOOK_MS)
    }
  })()
  const stop = startSequencing(floor, floor.log, (fault) => process.stderr.write(`${fault}\n`))
  const published: { id: string; at: number }[] = []
  for (let n = 0; n < PUBLICATIONS; n += 1) {
    const id = newId()
    await act((context) =>
      addLeaf(context, village(floor.county, n), {
        t: 'publish',
        id,
        rev: 1,
        at: context.now.toISOString(),
        by: 'role:bench',
      }),
    )
    published.push({ id, at: performance.now() })
    await sleep(APART_MS)
  }
  const ids = published.map(({ id }) => id)
  const numbers = () =>
    act(({ tx }) =>
      tx.selectFrom('log_leaf').select(['pending_id', 'leaf_index']).where('pending_id', 'in', ids).execute(),
    )
  for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
    const last = Math.max(...(await numbers()).map((row) => row.leaf_index))
    if ((await numbers()).length === ids.length && (heads[heads.length - 1]?.size ?? 0n) > BigInt(last)) break
    await sleep(500)
  }
  isOver = true
  await Promise.all([looking, stop()])
  const indexOf = new Map((await numbers()).map((row) => [row.pending_id, BigInt(row.leaf_index)]))
  const waits = published.map(({ id, at }) => {
    const head = heads.find(({ size }) => size > (indexOf.get(id) ?? size))
    return head ? head.at - at : Number.POSITIVE_INFINITY
  })
  const seconds = (share: number) => (quantile(waits, share) / 1000).toFixed(2)
  return [
    [
      `publish → witnessed, ${PUBLICATIONS} publications, ${floor.log.witnesses.length} witnesses: p50 / p99 s (goal 10)`,
      `${seconds(0.5)} / ${seconds(0.99)}`,
    ],
  ]
}
