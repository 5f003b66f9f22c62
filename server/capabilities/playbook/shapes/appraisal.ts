import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

const APPRAISAL_MEASURES = ['score', 'open', 'overdue', 'failed', 'failed-twice'] as const
const COLOUR_PATTERNS = ['plain', 'dots', 'stripes', 'grid', 'cross'] as const
const Named = Type.Object({ key: Key, name: Words }, closed)

/** How a village's team is rated by everyone, which lists are kept about it, and what its colour follows from. */
export const AppraisalRule = Type.Object(
  {
    /** Weights are parts of a hundred; `slips`: how many codes are printed for a village. */
    groups: Type.Array(
      Type.Object({ key: Key, name: Words, weight: Count, slips: Type.Integer({ minimum: 1, maximum: 500 }) }, closed),
      { minItems: 1, maxItems: 8 },
    ),
    questions: Type.Array(Named, { minItems: 1, maxItems: 20 }),
    grades: Type.Array(
      Type.Object({ key: Key, name: Words, points: Type.Integer({ minimum: 0, maximum: 100 }) }, closed),
      { minItems: 2, maxItems: 6 },
    ),
    /** Below so many ballots a group's result is shown to nobody. */
    least: Type.Integer({ minimum: 2, maximum: 100 }),
    days: Type.Integer({ minimum: 1, maximum: 60 }),
    lists: Type.Array(Named, { minItems: 1, maxItems: 10 }),
    /** A result counts for the colour for so many years. */
    years: Type.Integer({ minimum: 1, maximum: 5 }),
    /** The first whose condition holds; the last has none. */
    colours: Type.Array(
      Type.Object(
        {
          key: Key,
          name: Words,
          pattern: Type.Enum(COLOUR_PATTERNS),
          meaning: Words,
          when: Type.Array(
            Type.Object(
              { measure: Type.Enum(APPRAISAL_MEASURES), from: Type.Optional(Count), below: Type.Optional(Count) },
              closed,
            ),
          ),
        },
        closed,
      ),
      { minItems: 2, maxItems: 7 },
    ),
  },
  closed,
)
export type AppraisalRule = Static<typeof AppraisalRule>

/** The yearly review that the law asks for. */
export const ReviewRule = Type.Object(
  {
    failures: Type.Integer({ minimum: 1, maximum: 5 }),
    announce_days: Type.Integer({ minimum: 1, maximum: 90 }),
    consequence: Words,
  },
  closed,
)
export type ReviewRule = Static<typeof ReviewRule>

/** The joint actions about village secretaries; what is known of them are their names. */
export const DossierRule = Type.Object(
  {
    /** Each is held at least once within so many months. */
    months: Type.Integer({ minimum: 1, maximum: 60 }),
    joints: Type.Array(Type.Object({ key: Key, name: Words, about: Words }, closed), { minItems: 1, maxItems: 12 }),
  },
  closed,
)
export type DossierRule = Static<typeof DossierRule>
