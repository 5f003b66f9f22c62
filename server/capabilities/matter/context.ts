import type { Context } from '#platform/context.ts'
import type { MatterRules } from './rules/index.ts'

/** The name under which open screens are told of changes. */
export const MATTER_CHANGED = 'matter_changed'

/** What the playbook says of a kind of matter on a day. */
export interface KindOfMatter {
  key: string
  name: { zh: string; en: string }
  group: string
  icon: string
  /** May be shown, masked, to neighbours. */
  public: boolean
  /** Where it starts: the grid unless the matter concerns the village's own officers. */
  startsAt: 'grid' | 'village' | 'town' | 'centre'
  /** Everyday examples, so that nobody has to know the kinds. */
  hint: { zh: string; en: string }
  /** Key of the department that usually leads. */
  usualLead: string
  emergencyAdvice?: { zh: string; en: string }
}

export interface DatedRules extends MatterRules {
  /** First day of the month in the county's time, 'YYYY-MM-01'. */
  monthOf: (at_ms: number) => string
  kindOn: (kind: string, at_ms: number) => KindOfMatter | undefined
  kindsOn: (at_ms: number) => KindOfMatter[]
  /** How many photos may go with a report or an addition, and with a handling. */
  photosOn: (at_ms: number) => { report: number; evidence: number }
}

export interface MatterContext extends Context {
  rules: DatedRules
}

/** Puts the county's rules of the day beside the transaction. */
export type WithRules = (context: Context) => MatterContext
