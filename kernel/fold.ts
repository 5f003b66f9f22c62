import type { Fact } from './fact.ts'
import { refuse } from './problem.ts'

/** What every folded thing has: where it stands, how many facts it folds, and since when it stands there. */
export interface Folded {
  stage: string
  version: number
  since_ms: number
}

/** In which stages an act may be done, and what follows from it. */
export interface Step<State extends Folded, Data> {
  when: readonly State['stage'][]
  effect: (before: State, data: Data) => Partial<State>
}

interface Course<State extends Folded, Verb extends string, First extends Verb, Data> {
  first: First
  begin(data: Data): Omit<State, 'version' | 'since_ms'>
  steps: Readonly<Record<Exclude<Verb, First>, Step<State, Data>>>
}

export interface Folding<State extends Folded, Verb extends string, Data> {
  isAllowed(state: State, verb: Verb): boolean
  /** The thing after one more fact. @throws Problem `step.not-now` 409 */
  applied(before: State | undefined, fact: Fact<Verb, Data, string>): State
  folded(facts: readonly Fact<Verb, Data, string>[]): State
}

/** A thing with one course of steps: what may be done when, and its state after any row of facts. */
export function foldOf<State extends Folded, Verb extends string, First extends Verb, Data>({
  first,
  begin,
  steps,
}: Course<State, Verb, First, Data>): Folding<State, Verb, Data> {
  // The first verb is no step; asked for one, there is none.
  const stepOf = (verb: Verb) => (steps as Partial<Record<Verb, Step<State, Data>>>)[verb]
  const isAllowed = (state: State, verb: Verb): boolean => stepOf(verb)?.when.includes(state.stage) ?? false
  const applied = (before: State | undefined, { verb, data, at_ms }: Fact<Verb, Data, string>): State => {
    // The parts of a state that every state has.
    if (!before && verb === first) return { ...begin(data), version: 1, since_ms: at_ms } as State
    const step = stepOf(verb)
    if (!before || !step || !isAllowed(before, verb)) throw refuse('step.not-now', 409, { params: { verb } })
    const since_ms = Math.max(at_ms, before.since_ms)
    return { ...before, ...step.effect(before, data), version: before.version + 1, since_ms }
  }
  return {
    isAllowed,
    applied,
    folded: (facts) => {
      let state: State | undefined
      for (const fact of facts) state = applied(state, fact)
      if (!state) throw refuse('not-found', 404)
      return state
    },
  }
}

/** What a fact must have said. @throws Problem `step.incomplete` 422 */
export function said<Value>(value: Value | undefined): Value {
  if (value === undefined) throw refuse('step.incomplete', 422)
  return value
}
