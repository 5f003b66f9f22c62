import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

const Phrases = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: 60 })

/** How a village's own points come about, and the days for whoever does not agree with one. */
export const CreditRule = Type.Object(
  {
    commentDays: Count,
    /** After an entry was confirmed, refused or taken back. */
    appealDays: Count,
    answerDays: Count,
    /** Kinds of decision that adopt them. */
    decisions: Type.Array(Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 40 }), { minItems: 1, maxItems: 5 }),
    itemsMost: Type.Integer({ minimum: 1, maximum: 200 }),
  },
  closed,
)
export type CreditRule = Static<typeof CreditRule>

/** What points may never reward, cost or buy: the words by which it is found, the law, and what to write instead. */
export const CreditBan = Type.Object({ phrases: Phrases, what: Words, law: Words, instead: Words }, closed)
export type CreditBan = Static<typeof CreditBan>
