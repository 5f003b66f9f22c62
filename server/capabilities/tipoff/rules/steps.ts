import type { TipoffState } from '#kernel/tipoff/answer.ts'
import type { Step } from '../schema.ts'

/** From where each step may be taken. After the last ones nothing is left to do but to delete. */
const FROM: Record<Step, readonly TipoffState[]> = {
  accepted: ['received'],
  declined: ['received'],
  'passed-up': ['received', 'accepted'],
  concluded: ['accepted'],
  closed: ['concluded'],
  'handed-over': ['accepted', 'concluded'],
}
const ENDS: readonly TipoffState[] = ['declined', 'closed', 'handed-over']

export const isAllowed = (state: TipoffState, step: Step): boolean => FROM[step].includes(state)

/** A report that is passed up begins anew with the commission above. */
export const stateAfter = (step: Step): TipoffState => (step === 'passed-up' ? 'received' : step)

export const isEnded = (state: TipoffState): boolean => ENDS.includes(state)
