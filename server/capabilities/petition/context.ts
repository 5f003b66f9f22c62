import type { PetitionTrack } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { ClockStep } from './shapes/vocabulary.ts'

export interface Track extends PetitionTrack {
  key: string
}

/** The playbook as petitions read it, by the rule of the day. */
export interface PetitionRules {
  dayOf(at_ms: number): string
  /** The last day of a step that begins at that moment, by the clocks that count on its day. */
  dueOn(step: ClockStep, at_ms: number): string
  /** The last day after so many days more. */
  daysAfter(day: string, days: number): string
  extensionMost(at_ms: number): { days: number; times: number }
  representativesMost(at_ms: number): number
  tracksOn(day: string): Track[]
  /** What the clocks of a day are called. */
  clocksOn(day: string): { zh: string; en: string; source?: string | undefined }[]
}

export interface PetitionContext extends Context {
  petitions: PetitionRules
}

export type WithPetitionRules = (context: Context) => PetitionContext
