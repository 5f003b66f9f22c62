import { record } from '#platform/audit/audit.ts'
import type { GridContext } from '../context.ts'
import type { Stand } from '../rules/history.ts'
import type { Change, GridAct } from '../shapes/acts.ts'
import type { Done } from './change.ts'
import { followToday } from './follow.ts'
import type { Plan } from './plan.ts'
import { writeVersions } from './versions.ts'

interface Kept extends Plan {
  change: Pick<Change, 'id' | 'validOn' | 'reason'>
  hash: Buffer
  verb: GridAct['verb'] | 'withdrawn' | 'redated'
  /** Set when history is to be folded from it; a correction has none of its own. */
  act?: GridAct
  takesOut?: string
}

/** Writes the change, what follows of it for versions, places, households and posts, and the line of the audit. */
export async function keep(context: GridContext, village: string, kept: Kept): Promise<Done> {
  const { tx, county, actor } = context
  const { change, hash, recorded, stands, verb, act } = kept
  const { before, after } = endsOf(kept)
  const { id } = change
  await tx
    .insertInto('grid_change')
    .values({
      county,
      id,
      verb,
      village_code: village,
      valid_on: change.validOn,
      recorded_at: recorded.recordedAt,
      recorded_by: actor.kind === 'staff' ? actor.id : null,
      before_codes: before,
      after_codes: after,
      reason: change.reason,
      body_hash: hash,
      act: act ? JSON.stringify(act) : null,
      codes: act ? [...recorded.codes] : [],
      takes_out: kept.takesOut ?? null,
    })
    .execute()
  await writeVersions(context, village, stands, { id, recordedAt: recorded.recordedAt })
  await followToday(context, village, stands)
  await record(context, `grid.${verb}`, { kind: 'grid-change', id, place: village }, { before, after })
  const recordedAt = recorded.recordedAt.toISOString()
  return { id, village, before, after, draft: false, recordedAt, repeated: false, violations: [] }
}

/** Codes whose ground or name was otherwise before the change, and those that are otherwise since. */
function endsOf({ stands, change, recorded }: Kept): { before: string[]; after: string[] } {
  const own = stands.findIndex(({ changeId }) => changeId === change.id)
  const until = (test: (from: string) => boolean): number => stands.filter(({ from }) => test(from)).length - 1
  // A correction has no stand of its own: what its day changes.
  const [was, is] =
    own >= 0 ? [own - 1, own] : [until((from) => from < change.validOn), until((from) => from <= change.validOn)]
  const earlier: Stand['grids'] = stands[was]?.grids ?? new Map()
  const since: Stand['grids'] = stands[is]?.grids ?? new Map()
  const differs = (code: string) => JSON.stringify(earlier.get(code)) !== JSON.stringify(since.get(code))
  return {
    before: [...earlier.keys()].filter(differs),
    after: [...since.keys()].filter((code) => differs(code) || (own >= 0 && recorded.codes.includes(code))),
  }
}
