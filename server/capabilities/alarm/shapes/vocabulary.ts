import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['open', 'acknowledged', 'closed'] as const
export type Stage = (typeof STAGES)[number]

export type Verb = 'raised' | 'acknowledged' | 'closed'

/** Why it was ended: something was done, there is nothing to do but to watch, or the rule was mistaken. */
export const REASONS = ['handled', 'watched', 'mistaken'] as const
export type Reason = (typeof REASONS)[number]

export interface ActionData {
  text?: string | undefined
  reason?: Reason | undefined
}

export type AlarmAction = Fact<Verb, ActionData>

export interface AlarmState {
  stage: Stage
  reason?: Reason | undefined
  since_ms: number
  /** Number of actions. */
  version: number
}
