import type { CounterLine, CounterQuestion, CounterRule, CounterTrack } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

type Keyed<Body> = Body & { key: string }
export type Track = Keyed<CounterTrack> & { basis: { zh: string; en: string; source?: string | undefined } }

/** The playbook as the counter reads it, by the rule of the day. */
export interface CounterRules {
  rule: CounterRule
  lines: Keyed<CounterLine>[]
  /** Of this counter: a village's service centre has its own, or none. */
  questionsAt(unit: string): Keyed<CounterQuestion>[]
  tracks: Track[]
  /** The last day of a hand-over that begins at that moment. */
  handoverDue(at_ms: number): string
}

export interface CounterContext extends Context {
  counter: CounterRules
}

export type WithCounterRules = (context: Context) => CounterContext
