import { refuse } from '#kernel/problem.ts'
import type { DisputeAction, DisputeState, Ending, Party, Stage } from '../shapes/vocabulary.ts'

export type Change = Partial<DisputeState>
export type Effect = (before: DisputeState, action: DisputeAction) => Change

export const incomplete = (field: string) => refuse('validation.required', 400, { field })

/** @throws Problem `dispute.not-now` 409 */
export function requireStage({ stage }: DisputeState, ...stages: Stage[]): void {
  if (!stages.includes(stage)) throw refuse('dispute.not-now', 409, { params: { stage } })
}

/** @throws Problem `dispute.no-party` 422 */
export function partyOf({ parties }: DisputeState, position: number | undefined): Party {
  if (position === undefined) throw incomplete('party')
  const found = parties.find((one) => one.position === position)
  if (!found) throw refuse('dispute.no-party', 422, { field: 'party' })
  return found
}

export const over = (
  { routes }: DisputeState,
  endedAs: Ending,
  endedOn: string,
  told: readonly string[] = [],
): Change => ({
  stage: 'ended',
  endedAs,
  endedOn,
  dueOn: undefined,
  routes: [...new Set([...routes, ...told])],
})
