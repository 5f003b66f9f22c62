import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STAGES = [
  'proposed',
  'refused',
  'admitted',
  'agreed',
  'noticed',
  'confirmed',
  'revoked',
  'dropped',
] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = [
  'proposed',
  'refused',
  'admitted',
  'evidenced',
  'revised',
  'consented',
  'unnamed',
  'noticed',
  'answered',
  'confirmed',
  'revoked',
  'dropped',
] as const
export type Verb = (typeof VERBS)[number]

export const SUBJECTS = ['person', 'household', 'team'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What whoever is to be honoured says: with the name, without it, or not at all. */
export const ANSWERS = ['named', 'masked', 'declined'] as const
export type Answer = (typeof ANSWERS)[number]
/** How it was said, for the record of the consent. */
export const WAYS = ['signed', 'spoken', 'guardian'] as const
export type Way = (typeof WAYS)[number]

/** What an honour rests on; `record`: a record of the village that everybody can open, as `<plural>/<id>`. */
export interface Evidence {
  text: string
  record?: string
}

export interface FactData {
  kind?: string
  subject?: Subject
  harmony?: string
  masked?: string
  title?: string
  text?: string
  reason?: string
  record?: string
  answer?: Answer
  way?: Way
  until?: string
  objection?: string
  upheld?: boolean
  day?: string
}

export type HonourFact = Fact<Verb, FactData, 'staff' | 'system' | 'resident'>

export interface HonourState extends Folded {
  stage: Stage
  kind: string
  subject: Subject
  harmony?: string
  masked: string
  title?: string
  /** What was done, as the village says it to everybody. */
  deed?: string
  evidence: readonly Evidence[]
  /** Whoever is honoured agrees that the name is public. */
  named: boolean
  until?: string
  confirmedOn?: string
  /** Objections that were answered. */
  answered: readonly string[]
}
