import { record } from '#platform/audit/audit.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { GridContext } from '../context.ts'
import type { Violation } from '../rules/tiling.ts'
import type { Change } from '../shapes/acts.ts'
import type { Done } from './change.ts'

/** Keeps a change without effect, for whoever goes on drawing it. */
export async function saveDraft(
  context: GridContext,
  village: string,
  { id, act, validOn, reason }: Change,
  hash: Buffer,
  violations: Violation[],
): Promise<Done> {
  const { tx, county, now, actor } = context
  const kept = { id, village, before: [], after: [], draft: true, recordedAt: now.toISOString(), violations }
  if (await wasDone(context, 'grid_draft', id, hash)) return { ...kept, repeated: true }
  await tx
    .insertInto('grid_draft')
    .values({
      county,
      id,
      village_code: village,
      verb: act.verb,
      valid_on: validOn,
      reason,
      act: JSON.stringify(act),
      saved_at: now,
      saved_by: actor.kind === 'staff' ? actor.id : id,
      faults: violations.length,
      body_hash: hash,
    })
    .execute()
  await record(context, 'grid.drafted', { kind: 'grid-draft', id, place: village }, { verb: act.verb })
  return { ...kept, repeated: false }
}
