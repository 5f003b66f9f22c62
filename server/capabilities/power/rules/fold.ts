import { refuse } from '#kernel/problem.ts'
import type { ItemState, PowerAction } from '../shapes/vocabulary.ts'
import { effectOf as effectOfStep } from './effects.ts'
import { nextOf, requireNext } from './flow.ts'
import { changed } from './project.ts'

/**
 * The item after one more fact. Pure: an item carries the flow it was opened under.
 * @throws Problem `power.not-now` 409 when a step would be skipped or done twice
 */
export function applied(before: ItemState | undefined, action: PowerAction): ItemState {
  if (action.verb === 'opened') return begun(before, action)
  if (!before) throw refuse('not-found', 404)
  const after = effectOf(before, action)
  const { dueOn: _, ...rest } = after
  const { dueOn } = action.verb === 'stepped' ? action.data : before
  return {
    ...rest,
    ...(dueOn === undefined || after.stage !== 'running' ? {} : { dueOn }),
    version: before.version + 1,
    since_ms: Math.max(action.at_ms, before.since_ms),
  }
}

function effectOf(before: ItemState, { verb, step, data }: PowerAction): ItemState {
  if (verb === 'stepped') {
    const { act, evidence } = requireNext(before, step ?? '')
    if (evidence === 'paper' && data.paper === undefined) throw refuse('power.paper', 422, { field: 'paper' })
    if (evidence === 'photo' && (data.files ?? []).length === 0) throw refuse('power.photo', 422, { field: 'photos' })
    return effectOfStep(act, before, data)
  }
  if (!nextOf(before)) throw refuse('power.ended', 409)
  if (verb === 'changed') return changed(before, data)
  return verb === 'stopped' ? stopped(before) : before
}

/** What was paid for is finished by its flow, not given up. */
function stopped(before: ItemState): ItemState {
  if ((before.project?.paidCents ?? 0) > 0) throw refuse('power.paid-already', 409)
  return { ...before, stage: 'stopped' }
}

export function folded(actions: readonly PowerAction[]): ItemState {
  let state: ItemState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}

function begun(before: ItemState | undefined, { at_ms, data }: PowerAction): ItemState {
  const { power, sort, title, steps = [], amountCents, dueOn, works } = data
  if (before || power === undefined || sort === undefined || title === undefined || steps.length === 0)
    throw refuse('power.incomplete', 422)
  return {
    power,
    sort,
    title,
    steps,
    stage: 'running',
    at: 0,
    version: 1,
    since_ms: at_ms,
    objections: 0,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(works ? { project: { works, changes: 0, changeCents: 0, inspections: 0, paidCents: 0 } } : {}),
  }
}
