import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireGrids } from '../access.ts'
import type { GridContext } from '../context.ts'
import { findChange, lockVillage } from '../queries/history.ts'
import { requireTiled } from '../rules/faults.ts'
import type { Violation } from '../rules/tiling.ts'
import type { Change } from '../shapes/acts.ts'
import { saveDraft } from './draft.ts'
import { keep } from './keep.ts'
import { planChange } from './plan.ts'

export interface Done {
  id: string
  village: string
  before: string[]
  after: string[]
  draft: boolean
  recordedAt: string
  repeated: boolean
  violations: Violation[]
}

/**
 * One change of a village's borders or names, from its day on. A draft is kept with its faults; a final change is refused
 * when the village would not stay tiled. @throws Problem `grid.not-tiled` 422 with the place
 */
export async function changeGrids(context: GridContext, village: string, change: Change): Promise<Done> {
  await openVillage(context, village)
  const { id, ...content } = change
  const hash = canonicalHash({ village, ...content })
  const repeated = await repeatOf(context, id, hash)
  if (repeated) return repeated
  const planned = await planChange(context, village, change)
  if (change.draft) return saveDraft(context, village, change, hash, planned.violations)
  requireTiled(planned.violations)
  return keep(context, village, { change, hash, verb: change.act.verb, act: change.act, ...planned })
}

/** Reach first, power second, and nobody else changes the village meanwhile. */
export async function openVillage(context: GridContext, village: string): Promise<void> {
  requireGrids(context.actor, 'change')
  if (!contains(context.scope, village)) throw refuse('not-found', 404)
  await lockVillage(context, village)
}

export async function repeatOf(context: GridContext, id: string, hash: Buffer): Promise<Done | undefined> {
  const found = await findChange(context, id)
  if (!found || !isRepeat(found, hash)) return undefined
  return {
    id,
    village: found.village_code,
    before: found.before_codes,
    after: found.after_codes,
    draft: false,
    recordedAt: found.recorded_at.toISOString(),
    repeated: true,
    violations: [],
  }
}
