import { refuse } from '#kernel/problem.ts'
import type { Stage, Verb, WarningAction, WarningState } from '../shapes/vocabulary.ts'

const FROM: Record<Exclude<Verb, 'found'>, readonly Stage[]> = {
  explained: ['open', 'rectifying'],
  rectifying: ['open'],
  rectified: ['rectifying'],
  returned: ['explained', 'rectified'],
  // The supervisor may see by themselves that there is nothing in it.
  verified: ['open', 'explained', 'rectifying', 'rectified'],
}

/** What may be done now, by whoever it is for. */
export const openTo = (stage: Stage): Exclude<Verb, 'found'>[] =>
  (Object.keys(FROM) as Exclude<Verb, 'found'>[]).filter((verb) => FROM[verb].includes(stage)) // Its own keys.

/** @throws Problem `warning.not-now` 409, `warning.not-answered` 409 */
export function applied(before: WarningState | undefined, action: WarningAction): WarningState {
  const { verb, at_ms: since_ms, data } = action
  const version = (before?.version ?? 0) + 1
  if (verb === 'found' || !before) return { stage: 'open', turn: 'village', dueOn: data.dueOn, since_ms, version }
  if (!FROM[verb].includes(before.stage)) throw refuse('warning.not-now', 409)
  const common = { since_ms, version }
  if (verb === 'verified') {
    // Before the village has been heard only a mistaken rule ends it.
    if (before.turn === 'village' && data.verdict !== 'unfounded') throw refuse('warning.not-answered', 409)
    return { ...common, stage: 'verified', verdict: data.verdict }
  }
  if (verb === 'returned') return { ...common, stage: 'open', turn: 'village', dueOn: data.dueOn }
  if (verb === 'rectifying') return { ...common, stage: 'rectifying', turn: 'village', dueOn: data.dueOn }
  return { ...common, stage: verb, turn: 'supervisor', dueOn: before.dueOn }
}

export const folded = (actions: readonly WarningAction[]): WarningState =>
  actions.reduce<WarningState | undefined>(applied, undefined) ?? {
    stage: 'open',
    turn: 'village',
    since_ms: 0,
    version: 0,
  }
