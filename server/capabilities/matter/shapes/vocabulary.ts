import type { WorkCalendar } from '#kernel/calendar.ts'
import type { Limit, Turn } from '#kernel/clock.ts'
import type { Fact } from '#kernel/fact.ts'

export const STATES = ['reported', 'accepted', 'waiting', 'suspended', 'handled', 'closed'] as const
export type State = (typeof STATES)[number]

export const OUTCOMES = ['solved', 'partly', 'no-answer', 'withdrawn', 'merged'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** What can be done to a matter, in the users' words; appended once, never changed. */
export const VERBS = [
  'reported',
  'joined',
  'accepted',
  'returned',
  'refused',
  'assigned',
  'passed-up',
  'passed-across',
  'asked',
  'added',
  'extension-asked',
  'extension-granted',
  'extension-declined',
  'suspended',
  'resumed',
  'urged',
  'noted',
  'answered',
  'handled',
  'said',
  'called-back',
  'unanswered',
  'withdrawn',
  'reopened',
  'merged',
  'absorbed',
  'split',
  'escalated',
  'sorted',
] as const
export type Verb = (typeof VERBS)[number]

/** Holders of time that are not units. Their minutes do not run against the limit. */
export const RESIDENT = 'resident'
export const SUSPENDED = 'suspended'
export const CLOSED = 'closed'
export const PAUSES: readonly string[] = [RESIDENT, SUSPENDED, CLOSED]

/** What an action may carry; which keys a verb needs is in schema.ts. Never a phone number or a name. */
export interface ActionData {
  kind?: string
  placeCode?: string
  holder?: string
  channel?: string
  inherited?: Turn[]
  splitFrom?: string
  to?: string
  coUnits?: string[]
  text?: string
  reason?: string
  days?: number
  until_ms?: number
  solved?: 'yes' | 'partly' | 'no'
  satisfaction?: Satisfaction
  reached?: boolean
  into?: string
  from?: string
  reporters?: number
  /** When what was merged had first been reported. */
  reported_ms?: number
  why?: 'not-accepted' | 'overdue'
  public?: boolean
  files?: string[]
  /** The grid worker's record that it arose from, and how long its voice note is. */
  record?: BornOf
}

export interface BornOf {
  id: string
  voice_s?: number
}

export type MatterAction = Fact<Verb, ActionData, 'staff' | 'resident' | 'system'>

/** Somebody said the same again: how, when, how many. */
export interface Again {
  way: RepeatRule['ways'][number]
  at_ms: number
  n: number
}

/** Which of them count as repeat reports, and for how long after the first. */
export interface RepeatRule {
  within_days: number
  ways: readonly ('joined' | 'merged' | 'reopened')[]
}

export interface MatterState {
  state: State
  kind: string
  /** The unit that answers for it, also while the time is the resident's. */
  holder: string
  lead?: string
  coUnits: string[]
  /** Who passed it on, latest last: where a return goes. */
  senders: string[]
  supervisor?: string
  handledBy?: string
  turns: Turn[]
  start_ms: number
  heldSince_ms: number
  accepted_ms?: number
  handled_ms?: number
  closed_ms?: number
  asked_ms?: number
  reopened_ms?: number
  /** When it was shown to a level above, each time. */
  escalations_ms: number[]
  suspendedUntil_ms?: number
  extension_days: number
  extensions: number
  suspensions: number
  extensionAsked?: { days: number; by: string }
  outcome?: Outcome
  satisfaction?: Satisfaction
  sayBy?: 'resident' | 'callback'
  mergedInto?: string
  splitFrom?: string
  reopened: number
  returned: number
  urged: number
  reporters: number
  again: readonly Again[]
  version: number
}

/** The clocks of a kind of matter, as the playbook had them on the day of the report. */
export interface KindClocks {
  accept: Limit
  notMine: Limit
  finish: Limit
  askResident: Limit
}

/** The clocks that all kinds share; minutes are working minutes. */
export interface CommonClocks {
  soon_minutes: number
  noAnswer: Limit
  /** How soon, and how often at most, another unit calls and asks. */
  callback: { within: Limit; tries: number }
  escalation: { late_minutes: number; to: 'level-above' | 'county' }[]
  urge: { perDay: number; perMatter: number }
  extension: { times: number; longest: Limit }
  suspension: { times: number; longest: Limit }
  reopen: Limit
  reopenFinish: Limit
}

export interface MatterRules {
  calendar: WorkCalendar
  clocksOf: (kind: string, at_ms: number) => KindClocks
  commonOf: (at_ms: number) => CommonClocks
  repeatOf: (at_ms: number) => RepeatRule
}
