import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

const CONTEST_DIMENSIONS = ['industry', 'looks', 'governance', 'strength'] as const
/** What the program can count: outcomes and duties laid down by law. There is no source for how busy anybody was. */
export const CONTEST_SOURCES = ['settled', 'in-time', 'looks', 'disclosure', 'works', 'rents'] as const

/** A contest of towns or villages, never of people. */
export const ContestScheme = Type.Object(
  {
    name: Words,
    starter: Type.Boolean(),
    unit: Type.Enum(['town', 'village']),
    /** So many months up to the named one are looked at together, and counted so many days after it. */
    months: Type.Integer({ minimum: 1, maximum: 12 }),
    settle_days: Type.Integer({ minimum: 1, maximum: 60 }),
    preview_workdays: Type.Integer({ minimum: 1, maximum: 30 }),
    /** Standard errors from all the others at which a unit is named, and by which it has to rise to be. */
    line: Type.Number({ minimum: 2, maximum: 10 }),
    leap: Type.Number({ minimum: 1, maximum: 10 }),
    /**
     * A flag for each question: held from so many standard errors above the others on, and handed over when another is so
     * many above its holder.
     */
    flags: Type.Optional(
      Type.Object(
        { hold: Type.Number({ minimum: 0, maximum: 10 }), lead: Type.Number({ minimum: 0, maximum: 10 }) },
        closed,
      ),
    ),
    /**
     * A contest of villages names so many at the top, and so many that rose the most; then nobody stands on a black list,
     * for there are too many villages for chance not to put one there.
     */
    benchmark: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    risen: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    /** Kinds of matter that are about how a village looks, by their group. */
    looks_groups: Type.Array(Key),
    indicators: Type.Array(
      Type.Object(
        {
          key: Key,
          name: Words,
          dimension: Type.Enum(CONTEST_DIMENSIONS),
          weight: Count,
          direction: Type.Enum(['higher', 'lower']),
          least: Type.Integer({ minimum: 1, maximum: 1000 }),
          prior: Type.Integer({ minimum: 1, maximum: 1000 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  closed,
)
export type ContestScheme = Static<typeof ContestScheme>

/** What no contest may count, with the words by which it is known; the basis of the row is the rule that forbids it. */
export const ContestBan = Type.Object(
  {
    keys: Type.Array(Key),
    zh: Type.Array(Type.String({ minLength: 2 })),
    en: Type.Array(Type.String({ minLength: 3 })),
  },
  closed,
)
export type ContestBan = Static<typeof ContestBan>
