import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** By when a proposal is looked at, and how long an honour is up before it may be confirmed. */
export const HonourRule = Type.Object({ screenDays: Count, noticeDays: Type.Integer({ minimum: 1 }) }, closed)
export type HonourRule = Static<typeof HonourRule>

/** For what a village praises, and whom: a merit (建功) or a virtue (立德). */
export const HonourKind = Type.Object(
  {
    order: Count,
    side: Type.Union([Type.Literal('merit'), Type.Literal('virtue')]),
    name: Words,
    about: Words,
    subjects: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('household'), Type.Literal('team')]), {
      minItems: 1,
      maxItems: 3,
    }),
  },
  closed,
)
export type HonourKind = Static<typeof HonourKind>
