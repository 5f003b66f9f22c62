import { type Static, Type } from 'typebox'
import { closed, Day, Key, Words } from './words.ts'

/** A number that reports can name: what it is called, what it counts. */
export const ReportFigure = Type.Object({ name: Words, unit: Words, definition: Words }, closed)
export type ReportFigure = Static<typeof ReportFigure>

const LongWords = Type.Object(
  { zh: Type.String({ minLength: 1, maxLength: 2000 }), en: Type.String({ minLength: 1, maxLength: 3000 }) },
  closed,
)

const Chart = Type.Object(
  {
    /** bars: the figures beside one another. close: the same again on a scale around them. before: each beside its year before. parts: squares, one each. */
    kind: Type.Enum(['bars', 'close', 'before', 'parts'] as const),
    title: Words,
    figures: Type.Array(Key, { minItems: 1, maxItems: 8 }),
    /** What they are parts of. */
    of: Type.Optional(Key),
  },
  closed,
)

/**
 * A county's own report. In a sentence `{key}` is a figure, `{a/b}` a share, `{a−b}` a difference (a minus sign, not a hyphen), `{a:b}` an average, `{key^}`
 * the change against the same period of the year before.
 */
export const ReportTemplate = Type.Object(
  {
    name: Words,
    /** `{place}` is the place. */
    title: Words,
    /** How often it is drafted by itself. */
    every: Type.Optional(Type.Enum(['month', 'half-year'] as const)),
    sections: Type.Array(
      Type.Object(
        {
          title: Words,
          /** The report's own period, or the whole year before it. */
          period: Type.Enum(['same', 'year-before'] as const),
          sentences: Type.Array(LongWords, { minItems: 1, maxItems: 12 }),
          charts: Type.Array(Chart, { maxItems: 4 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  closed,
)
export type ReportTemplate = Static<typeof ReportTemplate>

/** What was printed elsewhere of a place and a period, to be held against what is counted. */
export const PublishedFigure = Type.Object(
  {
    figure: Key,
    /** For a rate: its denominator. */
    of: Type.Optional(Key),
    place: Type.String({ pattern: '^[0-9]{6,12}$' }),
    from: Day,
    to: Day,
    printed: Type.String({ minLength: 1, maxLength: 20 }),
    /** A change against the year before, not the figure itself. */
    change: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type PublishedFigure = Static<typeof PublishedFigure>
