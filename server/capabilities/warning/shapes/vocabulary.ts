import type { Fact } from '#kernel/fact.ts'

/** Where a warning stands. Explained or put right, it waits for its supervisor. */
export const STAGES = ['open', 'explained', 'rectifying', 'rectified', 'verified'] as const
export type Stage = (typeof STAGES)[number]
export type Turn = 'village' | 'supervisor'

export type Verb = 'found' | 'explained' | 'rectifying' | 'rectified' | 'returned' | 'verified'

/** How it ended: it was in order, it has been put right, or the rule was mistaken. */
export const VERDICTS = ['accounted', 'rectified', 'unfounded'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface ActionData {
  text?: string | undefined
  /** By when it is put right, or answered anew. */
  dueOn?: string | undefined
  verdict?: Verdict | undefined
}

export type WarningAction = Fact<Verb, ActionData>

export interface WarningState {
  stage: Stage
  /** Nobody's when it is over. */
  turn?: Turn | undefined
  dueOn?: string | undefined
  verdict?: Verdict | undefined
  since_ms: number
  /** Number of actions. */
  version: number
}
