import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** What a kind of warning looks for is code; how much of it is too much stands in these numbers. */
export const WARNING_KINDS = {
  'split-works': ['days'],
  'split-purpose': ['days', 'permille'],
  'under-band': ['days', 'permille', 'count'],
  'paid-before-acceptance': [],
  'paid-over-settled': [],
  'change-over-limit': ['permille'],
  'related-contractor': [],
  'same-winner': ['days', 'count', 'permille'],
  'bids-alike': ['permille'],
  'losing-together': ['days', 'count'],
  'late-works': ['days'],
  'started-early': [],
  'retention-early': [],
  'over-decision': ['permille'],
  'new-supplier': ['days', 'cents'],
  'paid-twice': ['days', 'cents'],
  'round-numbers': ['days', 'count', 'cents'],
  'year-end-burst': ['permille', 'cents'],
  'other-payee': [],
  'split-spending': ['days', 'count', 'cents'],
  'no-decision': ['cents'],
  'seal-without-item': [],
  'seal-gap': [],
  'missing-evidence': [],
  'rushed-steps': ['minutes', 'count'],
  'item-stalled': ['days'],
  'late-disclosure': ['days'],
  'many-corrections': ['count'],
  'decision-unpublished': ['days'],
  'decision-unfinished': ['days'],
  'late-answer': ['days'],
  'reconciliation-gap': ['cents'],
  'same-account': ['count'],
  'relative-on-list': [],
  'paid-before-publicity': [],
  'recipient-twice': [],
  'fund-unpaid': ['days'],
  'rent-overdue': ['days'],
  'contract-expiring': ['days'],
  'rent-below-value': ['permille'],
  'lease-undecided': [],
  'same-reply': ['days', 'count', 'letters'],
} as const

export type WarningKind = keyof typeof WARNING_KINDS
const KINDS = Object.keys(WARNING_KINDS) as WarningKind[] // Object.keys forgets the keys' type.
const WARNING_COLOURS = ['red', 'amber', 'blue'] as const
export type WarningColour = (typeof WARNING_COLOURS)[number]
/** Whose word ends a warning: never that of whoever it is about. */
const WARNING_SUPERVISORS = ['committee', 'town', 'discipline'] as const

const Params = Type.Object(
  {
    days: Type.Optional(Count),
    count: Type.Optional(Count),
    permille: Type.Optional(Count),
    cents: Type.Optional(Count),
    minutes: Type.Optional(Count),
    letters: Type.Optional(Count),
  },
  closed,
)
export type WarningParams = Static<typeof Params>

/** What is looked for in the records, from which number on, who answers by when and who clears it. */
export const WarningRule = Type.Object(
  {
    kind: Type.Enum(KINDS),
    order: Count,
    colour: Type.Enum(WARNING_COLOURS),
    name: Words,
    /** The rule in plain words; `{days}` and the like stand for its numbers. */
    says: Words,
    params: Params,
    /** The village explains or begins to put it right within so many days. */
    answer_days: Type.Integer({ minimum: 1, maximum: 365 }),
    supervisor: Type.Enum(WARNING_SUPERVISORS),
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type WarningRule = Static<typeof WarningRule>
