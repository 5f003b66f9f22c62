import { refuse } from '#kernel/problem.ts'
import type { EntryData, EntryFact, EntryState, RoundFact, RoundState } from '../shapes/vocabulary.ts'

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw refuse('appraisal.incomplete', 422)
  return value
}

/** The round after one more fact. @throws Problem 404, 409 or 422 */
export function applied(before: RoundState | undefined, { verb, data }: RoundFact): RoundState {
  if (verb === 'opened') {
    if (before) throw refuse('appraisal.not-now', 409)
    const { rule, villageCode, year, until } = data
    const of = { villageCode: given(villageCode), year: given(year), until: given(until) }
    return { rule: given(rule), ...of, stage: 'open', version: 1 }
  }
  if (!before) throw refuse('not-found', 404)
  const version = before.version + 1
  if (verb === 'closed') {
    if (before.stage !== 'open') throw refuse('appraisal.not-now', 409)
    return { ...before, stage: 'closed', result: given(data.result), version }
  }
  if (before.stage === 'void') throw refuse('appraisal.not-now', 409)
  given(data.reason)
  const { result: _, ...rest } = before
  return { ...rest, stage: 'void', version }
}

const entryOf = ({ list, text, owner, due }: EntryData) => ({
  ...{ list: given(list), text: given(text), owner: given(owner), due: given(due) },
})

/** An entry after one more fact: moved only with a reason, settled once. */
export function appliedEntry(before: EntryState | undefined, { verb, data }: EntryFact): EntryState {
  if (verb === 'noted') {
    if (before) throw refuse('appraisal.not-now', 409)
    return { ...entryOf(data), stage: 'open', version: 1 }
  }
  if (!before) throw refuse('not-found', 404)
  const version = before.version + 1
  given(data.reason)
  if (before.stage !== (verb === 'reopened' ? 'settled' : 'open')) throw refuse('appraisal.not-now', 409)
  if (verb === 'settled') return { ...before, stage: 'settled', version }
  return { ...before, stage: 'open', due: given(data.due), version }
}

export function folded(facts: readonly RoundFact[]): RoundState {
  let state: RoundState | undefined
  for (const fact of facts) state = applied(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}

export function foldedEntry(facts: readonly EntryFact[]): EntryState {
  let state: EntryState | undefined
  for (const fact of facts) state = appliedEntry(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
