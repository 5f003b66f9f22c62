import type { Fact } from '#kernel/fact.ts'
/** Where the newest version of an item stands; what the public reads meanwhile is `publicRev`. */
export const STAGES = [
  'due',
  'drafted',
  'submitted',
  'objected',
  'reviewed',
  'approved',
  'published',
  'withdrawn',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = [
  'made',
  'drafted',
  'submitted',
  'objected',
  'agreed',
  'approved',
  'published',
  'reopened',
  'dropped',
  'withdrawn',
  'reminded',
  'archived',
  'erased',
] as const
export type Verb = (typeof VERBS)[number]

/** What everybody may see of the way to publication; what desks say to one another stays with them. */
export const PUBLIC_VERBS: readonly Verb[] = ['agreed', 'approved', 'published', 'withdrawn', 'archived', 'erased']

/** The clock's, from soon to late; and the one that a desk above sends. */
export const REMINDERS = ['soon', 'at-risk', 'late', 'urged'] as const
export type Reminder = (typeof REMINDERS)[number]

/** Other capabilities from whose records entries are drafted. */
export const RECORD_SOURCES = ['decision', 'works', 'fund'] as const
export type RecordSourceKey = (typeof RECORD_SOURCES)[number]

export interface ActionData {
  reason?: string
  text?: string
  /** Hash of the draft: what was reviewed is what is published. */
  hash?: string
  rev?: number
  kind?: Reminder
  /** Day of the event, for items that an event makes due. */
  event?: string
}

export type DisclosureAction = Fact<Verb, ActionData>

export interface DisclosureState {
  stage: Stage
  /** Number of actions. */
  version: number
  /** Since when it stands where it stands. */
  since_ms: number
  /** The newest version that was ever published; absent before the first. */
  rev: number
  /** The version that everybody reads; absent before the first and after a withdrawal. */
  publicRev?: number
  firstPublished_ms?: number
  published_ms?: number
  /** What the committee was shown. */
  hash?: string
  /** The committee's reason, until the village has answered it. */
  objection?: string
  objections: number
  reminded: readonly Reminder[]
}
