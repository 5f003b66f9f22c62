import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** Something that may be stated about a household. */
export const FactRule = Type.Object(
  {
    name: Words,
    order: Count,
    kind: Type.Union(['text', 'phone', 'number', 'choice'].map((one) => Type.Literal(one))),
    /** Shown masked in lists and on phones' lists. */
    personal: Type.Boolean(),
    choices: Type.Optional(Type.Array(Type.Object({ key: Key, name: Words }, closed), { minItems: 2, maxItems: 20 })),
  },
  closed,
)
export type FactRule = Static<typeof FactRule>

/** Households to be seen more often, and how often. */
export const KeyHousehold = Type.Object(
  { name: Words, order: Count, cycle_days: Type.Integer({ minimum: 1, maximum: 400 }) },
  closed,
)
export type KeyHousehold = Static<typeof KeyHousehold>

/** One of the duties of the grid; `matterKind` is the kind of matter that such a record becomes by itself. */
export const DutyRule = Type.Object({ name: Words, order: Count, icon: Key, matterKind: Type.Optional(Key) }, closed)
export type DutyRule = Static<typeof DutyRule>

export const VisitRule = Type.Object(
  {
    /** Share of a month's records that a second party looks at, and how many at least. */
    sample_percent: Type.Integer({ minimum: 1, maximum: 100 }),
    sampleLeast: Type.Integer({ minimum: 1, maximum: 1000 }),
    /** A build of the app older than this is asked to renew itself. */
    appDays: Type.Integer({ minimum: 1, maximum: 400 }),
    /** How many of the grid's own phrases are offered per duty. */
    phrases: Count,
    photosMost: Count,
    /** A voice note: how long the phone records, and how large a file the county takes. */
    voice_s: Type.Integer({ minimum: 10, maximum: 600 }),
    voiceBytes: Type.Integer({ minimum: 100_000, maximum: 8_000_000 }),
    /** A hazard is looked at again after so many days. */
    hazardAgain_days: Type.Integer({ minimum: 1, maximum: 400 }),
    /** An unanswered call-out stays open for so many hours after its time. */
    calloutExpires_h: Type.Integer({ minimum: 1, maximum: 720 }),
    soon_days: Count,
  },
  closed,
)
export type VisitRule = Static<typeof VisitRule>

/** How visits and records are shown to people: shades of a map, and the words of a second party. */
export const VisitFigures = Type.Object(
  {
    /** From these shares of households not reached on, an area is drawn one shade darker. */
    notReachedSteps_percent: Type.Array(Type.Number({ minimum: 0, maximum: 100 }), { minItems: 5, maxItems: 5 }),
    /** With fewer households listed a share means nothing. */
    listedLeast: Count,
    /** Why a second party may find a record invalid. */
    invalidReasons: Type.Array(
      Type.Object({ key: Type.String({ pattern: '^[a-z-]+$', maxLength: 40 }), name: Words }, closed),
      { minItems: 1 },
    ),
  },
  closed,
)
export type VisitFigures = Static<typeof VisitFigures>

/** Who a grid must have, and how far borders may lie apart. */
export const GridRule = Type.Object(
  { heads: Count, fullTime: Count, partTime: Count, tolerance_m: Type.Number({ minimum: 0, maximum: 1000 }) },
  closed,
)
export type GridRule = Static<typeof GridRule>

/** How early a desk is told that a post falls vacant, and from how many days on a leave needs a deputy. */
export const StaffingRule = Type.Object(
  {
    ahead_days: Type.Integer({ minimum: 0, maximum: 400 }),
    deputyFrom_days: Type.Integer({ minimum: 1, maximum: 400 }),
  },
  closed,
)
export type StaffingRule = Static<typeof StaffingRule>
