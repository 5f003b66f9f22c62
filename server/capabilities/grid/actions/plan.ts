import { refuse } from '#kernel/problem.ts'
import type { GridContext } from '../context.ts'
import { readHistory, type VillageHistory } from '../queries/history.ts'
import { newGridsOf } from '../rules/acts.ts'
import { newFaults } from '../rules/faults.ts'
import { fold, type RecordedChange, type Stand } from '../rules/history.ts'
import { nextCodes } from '../rules/numbering.ts'
import type { Violation } from '../rules/tiling.ts'
import type { Change } from '../shapes/acts.ts'

export interface Plan {
  recorded: RecordedChange
  history: VillageHistory
  stands: Stand[]
  /** Faults that this change would bring. */
  violations: Violation[]
}

/** What a change would do, without doing it. @throws Problem when it cannot be drawn at all */
export async function planChange(
  context: GridContext,
  village: string,
  { act, validOn, id }: Pick<Change, 'id' | 'validOn' | 'act'>,
): Promise<Plan> {
  const history = await readHistory(context, village)
  requireSince(history, validOn)
  const codes = nextCodes(village, history.used, newGridsOf(act))
  const recorded: RecordedChange = { id, validOn, recordedAt: laterThan(history, context.now), act, codes }
  const stands = foldOf(context, history, [...history.changes, recorded])
  const known = foldOf(context, history, history.changes)
  return { recorded, history, stands, violations: newFaults(known, stands) }
}

/** @throws Problem `grid.before-first` 422 */
export function requireSince({ begun }: VillageHistory, validOn: string): void {
  const day = begun[0]?.from
  if (day !== undefined && validOn < day) throw refuse('grid.before-first', 422, { field: 'validOn', params: { day } })
}

export const foldOf = (
  { county, gridRules }: GridContext,
  { begun }: VillageHistory,
  changes: readonly RecordedChange[],
): Stand[] => fold(begun, changes, { county, tolerance_m: gridRules.tolerance_m })

/** Two changes within one tick of the clock are still one after the other. */
export const laterThan = ({ recordedAt }: VillageHistory, now: Date): Date =>
  recordedAt && recordedAt >= now ? new Date(recordedAt.getTime() + 1) : now
