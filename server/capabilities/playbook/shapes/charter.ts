import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** How village rules come about: days of comment, of filing, of putting right, and what they are about. */
export const CharterRule = Type.Object(
  {
    commentDays: Count,
    filingDays: Count,
    correctDays: Count,
    /** From what likeness on two clauses are one that was reworded. */
    reworded_percent: Count,
    /** Kinds of decision that adopt them. */
    decisions: Type.Array(Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 40 }), { minItems: 1, maxItems: 5 }),
    heads: Type.Array(Words, { minItems: 1, maxItems: 12 }),
  },
  closed,
)
export type CharterRule = Static<typeof CharterRule>

/** Words that often stand in clauses against the law: flagged with the reason, for the review to answer. */
export const CharterPhrase = Type.Object(
  {
    phrases: Type.Array(Type.String({ minLength: 2, maxLength: 40 }), { minItems: 1, maxItems: 20 }),
    law: Words,
    explain: Words,
  },
  closed,
)
export type CharterPhrase = Static<typeof CharterPhrase>
