import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STAGES = [
  'drafting',
  'open',
  'submitted',
  'reviewed',
  'adopted',
  'filed',
  'superseded',
  'dropped',
] as const
export type Stage = (typeof STAGES)[number]
/** Those that hold in the village: voted, whether filed yet or not. */
export const IN_FORCE = ['adopted', 'filed'] as const satisfies readonly Stage[]

export const VERBS = [
  'drafted',
  'revised',
  'opened',
  'submitted',
  'reviewed',
  'returned',
  'adopted',
  'filed',
  'ordered',
  'superseded',
  'dropped',
] as const
export type Verb = (typeof VERBS)[number]

/** One clause: it keeps its key when it is reworded, and counts its versions. */
export interface Clause {
  key: string
  version: number
  head: string
  text: string
}

/** A word that often stands for something unlawful, where it was found. `rule`: the row of the playbook. */
export interface Flag {
  clause: string
  phrase: string
  rule: string
}

export interface FactData {
  title?: string
  clauses?: readonly Clause[]
  flags?: readonly Flag[]
  text?: string
  reason?: string
  /** What the review says to the flagged words. */
  flagAnswer?: string
  until?: string
  comments?: number
  decision?: string
  day?: string
  fileBy?: string
  dueOn?: string
}

export type CharterFact = Fact<Verb, FactData, 'staff' | 'system'>

export interface CharterState extends Folded {
  stage: Stage
  title: string
  clauses: readonly Clause[]
  flags: readonly Flag[]
  until?: string
  flagAnswer?: string
  decision?: string
  adoptedOn?: string
  fileBy?: string
  filedOn?: string
  correctBy?: string
}
