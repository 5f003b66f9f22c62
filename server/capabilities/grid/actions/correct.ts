import { refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import type { GridContext } from '../context.ts'
import { readHistory } from '../queries/history.ts'
import { newFaults, requireTiled } from '../rules/faults.ts'
import type { Withdrawal } from '../shapes/acts.ts'
import { type Done, openVillage, repeatOf } from './change.ts'
import { keep } from './keep.ts'
import { foldOf, laterThan, requireSince } from './plan.ts'

/**
 * Late correction: an earlier change is taken out, or gets another day, if all that came after still holds without it or
 * then. Its codes are never given again. What was published before stays as it was known then.
 * @throws Problem `not-found` 404, `grid.taken-out` 409, and whatever a later change cannot do without it
 */
export async function correctChange(
  context: GridContext,
  village: string,
  changeId: string,
  body: Withdrawal,
): Promise<Done> {
  await openVillage(context, village)
  const { id, reason, validOn } = body
  const hash = canonicalHash({ village, changeId, reason, validOn: validOn ?? null })
  const repeated = await repeatOf(context, id, hash)
  if (repeated) return repeated
  const history = await readHistory(context, village)
  const wrong = history.changes.find((one) => one.id === changeId)
  if (!wrong) throw refuse('grid.taken-out', 409)
  if (validOn !== undefined) requireSince(history, validOn)
  const changes = history.changes.flatMap((one) =>
    one !== wrong ? [one] : validOn === undefined ? [] : [{ ...one, validOn }],
  )
  const stands = foldOf(context, history, changes)
  const violations = newFaults(foldOf(context, history, history.changes), stands)
  requireTiled(violations)
  const change = { id, reason, validOn: validOn ?? wrong.validOn }
  const recorded = { ...wrong, id, recordedAt: laterThan(history, context.now) }
  const verb = validOn === undefined ? 'withdrawn' : 'redated'
  return keep(context, village, { change, hash, recorded, history, stands, violations, verb, takesOut: changeId })
}
