import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#kernel/id.ts'
import type { Floor } from '#platform/http/floor.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { bundleStore } from '#platform/log/bundle-store.ts'
import { sequence } from '#platform/log/sequencer.ts'
import { buildLog } from '#testing/built-log.ts'
import { type Act, actOf, perSecond, timed, village } from './measures.ts'

const LEAVES = 5_000
const BUILT = 100_000
const PER_PUBLICATION = 100

/** Leaves a second: through the database with every flush, as the server does it; and as files alone. */
export async function measureAppending(floor: Floor): Promise<[string, string][]> {
  const act = actOf(floor)
  let size = await sequence(act, floor.log)
  for (let before = -1n; before !== size; size = await sequence(act, floor.log)) before = size
  for (let n = 0; n < LEAVES; n += PER_PUBLICATION) await publish(act, floor.county, n)
  const goal = size + BigInt(LEAVES)
  const database_ms = await timed(async () => {
    while ((await sequence(act, floor.log)) < goal);
  })
  const one_ms = await timed(async () => {
    for (let n = 0; n < 20; n += 1) {
      await act((context) => addLeaf(context, village(floor.county, n), leaf()))
      await sequence(act, floor.log)
    }
  })
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-bench-'))
  const files_ms = await timed(async () => {
    await buildLog({ folder, store: bundleStore(join(folder, 'log')), size: BUILT, villages: 271 })
  })
  rmSync(folder, { recursive: true })
  return [
    [`leaves/s numbered, written, flushed and signed, 1,000 a round`, perSecond(LEAVES, database_ms)],
    ['rounds/s of one leaf each', perSecond(20, one_ms)],
    [`leaves/s into tiles and bundles alone, ${BUILT} of them`, perSecond(BUILT, files_ms)],
  ]
}

const publish = (act: Act, county: string, from: number): Promise<void> =>
  act(async (context) => {
    for (let n = from; n < from + PER_PUBLICATION; n += 1) await addLeaf(context, village(county, n), leaf())
  })

const leaf = () => ({ t: 'publish', id: newId(), rev: 1, at: new Date().toISOString(), by: 'role:bench' })
