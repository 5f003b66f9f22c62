import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'

export const MatterGroup = Type.Object({ name: Words, icon: Key, order: Count }, closed)
export type MatterGroup = Static<typeof MatterGroup>

/** How long each step of a matter may take, and how long the resident has to answer a question. */
const MatterLimits = Type.Object({ accept: Limit, notMine: Limit, finish: Limit, askResident: Limit }, closed)

export const MatterKind = Type.Object(
  {
    name: Words,
    order: Count,
    group: Key,
    icon: Key,
    /** Everyday examples, so that nobody has to know the kinds. */
    hint: Words,
    /** May be shown, masked, in the list of matters nearby. */
    public: Type.Boolean(),
    clocks: MatterLimits,
    usualLead: Key,
    /** Where it starts when not at the grid: a matter about the village's own officers never starts at their desk. */
    startsAt: Type.Optional(Type.Union([Type.Literal('village'), Type.Literal('town'), Type.Literal('centre')])),
    /** Said before anything else is asked, where life is at stake. */
    emergencyAdvice: Type.Optional(Words),
  },
  closed,
)
export type MatterKind = Static<typeof MatterKind>

const Approver = Type.Union([Type.Literal('level-above'), Type.Literal('county')])

/** Rules that hold for every kind of matter. Minutes are working minutes. */
export const MatterClocks = Type.Object(
  {
    /** Days after "handled" without a word from the resident, then it closes as no answer. */
    noAnswer: Limit,
    callback: Type.Object({ within: Limit, tries: Count }, closed),
    soon_minutes: Count,
    escalation: Type.Array(Type.Object({ late_minutes: Count, to: Approver }, closed), { minItems: 1, maxItems: 6 }),
    urge: Type.Object({ perDay: Count, perMatter: Count }, closed),
    extension: Type.Object({ times: Count, longest: Limit, approver: Approver }, closed),
    suspension: Type.Object({ times: Count, longest: Limit }, closed),
    /** How long after closing the resident may still say that it is not solved. */
    reopen: Limit,
    /** At least this long to handle it once more; the elapsed time itself is never reset. */
    reopenFinish: Limit,
  },
  closed,
)
export type MatterClocks = Static<typeof MatterClocks>

/** Words to start from; `{unit}` and the like are filled in by the desk. */
export const ReplyTemplate = Type.Object({ name: Words, act: Key, text: Words }, closed)
export type ReplyTemplate = Static<typeof ReplyTemplate>

export const LIMIT_KEYS = [
  'report-text-least',
  'report-text',
  'place-text',
  'person-name',
  'addition-text',
  'answer-text',
  'reason-text-least',
  'reason-text',
  'additions-per-matter',
  'photos-per-report',
  'photos-per-evidence',
  'photo-bytes',
  'photo-pixels',
  'reports-per-phone-hour',
  'reports-per-address-hour',
  'receipt-tries-per-address-hour',
  'codes-per-phone-hour',
  'nearby-metres',
  'nearby-days',
  'export-rows',
  'signup-kept',
] as const
export type LimitKey = (typeof LIMIT_KEYS)[number]

export const LimitRule = Type.Object(
  {
    value: Type.Integer({ minimum: 1 }),
    unit: Type.Union(
      (['signs', 'count', 'bytes', 'pixels', 'per-hour', 'metres', 'days'] as const).map((one) => Type.Literal(one)),
    ),
    name: Words,
  },
  closed,
)
export type LimitRule = Static<typeof LimitRule>
