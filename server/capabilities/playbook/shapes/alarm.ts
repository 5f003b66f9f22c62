import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** What a kind of alarm looks for is code; from which number on it rings stands in these numbers. */
export const ALARM_KINDS = {
  'night-street': ['nights', 'count', 'metres', 'fromHour', 'toHour'],
  'same-kind': ['days', 'count'],
  'petition-wave': ['days', 'count', 'percent', 'windows'],
  'hazard-unseen': ['days', 'metres'],
  'sent-around': ['count'],
  'no-again': ['count'],
  'many-wait': ['count', 'days'],
} as const

export type AlarmKind = keyof typeof ALARM_KINDS
const KINDS = Object.keys(ALARM_KINDS) as AlarmKind[] // Object.keys forgets the keys' type.
const URGENCIES = ['now', 'today', 'watch'] as const

const Number_ = Type.Optional(Count)
const Params = Type.Object(
  {
    days: Number_,
    nights: Number_,
    count: Number_,
    metres: Number_,
    percent: Number_,
    windows: Number_,
    fromHour: Number_,
    toHour: Number_,
  },
  closed,
)
export type AlarmParams = Static<typeof Params>

/** What rings at the command centre, from which numbers on, whose it is and how soon somebody says that it was seen. */
export const AlarmRule = Type.Object(
  {
    kind: Type.Enum(KINDS),
    order: Count,
    urgency: Type.Enum(URGENCIES),
    name: Words,
    /** The rule in plain words; `{days}` and the like stand for its numbers. */
    says: Words,
    params: Params,
    /** Kinds of matter that it counts; all when absent. */
    kinds: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1 })),
    owner: Type.Enum(['town', 'centre']),
    answer_hours: Type.Integer({ minimum: 1, maximum: 240 }),
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type AlarmRule = Static<typeof AlarmRule>
