import { refuse } from '#kernel/problem.ts'
import type { AlarmAction, AlarmState, Stage, Verb } from '../shapes/vocabulary.ts'

const FROM: Record<Exclude<Verb, 'raised'>, readonly Stage[]> = {
  acknowledged: ['open'],
  closed: ['open', 'acknowledged'],
}

export const mayFollow = (stage: Stage, verb: Exclude<Verb, 'raised'>): boolean => FROM[verb].includes(stage)

/** @throws Problem `alarm.not-now` 409 */
export function applied(before: AlarmState | undefined, { verb, at_ms: since_ms, data }: AlarmAction): AlarmState {
  const version = (before?.version ?? 0) + 1
  if (verb === 'raised' || !before) return { stage: 'open', since_ms, version }
  if (!mayFollow(before.stage, verb)) throw refuse('alarm.not-now', 409)
  return verb === 'closed'
    ? { stage: 'closed', reason: data.reason, since_ms, version }
    : { stage: 'acknowledged', since_ms, version }
}

export const folded = (actions: readonly AlarmAction[]): AlarmState =>
  actions.reduce<AlarmState | undefined>(applied, undefined) ?? { stage: 'open', since_ms: 0, version: 0 }
