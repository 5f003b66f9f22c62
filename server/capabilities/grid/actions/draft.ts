import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { sameBytes } from '#platform/crypto/keys.ts'
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
  const found = await tx
    .selectFrom('grid_draft')
    .select('body_hash')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found && !sameBytes(found.body_hash, hash)) throw refuse('same-id-other-content', 409)
  if (found) return { ...kept, repeated: true }
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
