import { refuse } from '#kernel/problem.ts'
import type { FactData, Stage, WorkplanFact, WorkplanState } from '../shapes/vocabulary.ts'

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw refuse('workplan.incomplete', 422)
  return value
}

/** In which stage what may be done, and where it leads. */
const STEPS: Record<Exclude<WorkplanFact['verb'], 'planned'>, { from: Stage; to: Stage; says: keyof FactData }> = {
  stepped: { from: 'running', to: 'running', says: 'text' },
  moved: { from: 'running', to: 'running', says: 'reason' },
  finished: { from: 'running', to: 'finished', says: 'text' },
  verified: { from: 'finished', to: 'verified', says: 'text' },
  returned: { from: 'finished', to: 'running', says: 'reason' },
  dropped: { from: 'running', to: 'dropped', says: 'reason' },
}

export const isAllowed = (stage: Stage, verb: Exclude<WorkplanFact['verb'], 'planned'>): boolean =>
  STEPS[verb].from === stage

/** The line after one more fact. @throws Problem 404, 409 or 422 */
export function applied(before: WorkplanState | undefined, { verb, data }: WorkplanFact): WorkplanState {
  if (verb === 'planned') {
    if (before) throw refuse('workplan.not-now', 409)
    return { ...given(data.plan), stage: 'running', version: 1 }
  }
  if (!before) throw refuse('not-found', 404)
  const { from, to, says } = STEPS[verb]
  if (before.stage !== from) throw refuse('workplan.not-now', 409)
  given(data[says])
  return { ...before, stage: to, due: verb === 'moved' ? given(data.due) : before.due, version: before.version + 1 }
}

export function folded(facts: readonly WorkplanFact[]): WorkplanState {
  let state: WorkplanState | undefined
  for (const fact of facts) state = applied(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
