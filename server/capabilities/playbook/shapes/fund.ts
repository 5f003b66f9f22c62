import { type Static, Type } from 'typebox'
import { STEP_ACTORS } from './power.ts'
import { Count, closed, Key, Words } from './words.ts'

/** What a fund may rest on: a decision, an item that went its whole way, or this rule by itself. */
const FUND_GROUNDS = ['decision', 'item', 'rule'] as const
export type FundGround = (typeof FUND_GROUNDS)[number]

/** One kind of money that goes to many people. */
export const FundKind = Type.Object(
  {
    order: Count,
    name: Words,
    explain: Words,
    grounds: Type.Array(Type.Enum(FUND_GROUNDS), { minItems: 1, maxItems: 3 }),
    /** Which types of decision and items of which powers count. */
    kinds: Type.Array(Key, { maxItems: 12 }),
    powers: Type.Array(Key, { maxItems: 12 }),
    /** The law has the recipients named: the masked list is public, else only their number. */
    named: Type.Boolean(),
    publicity_days: Count,
    /** So much for each unit; sums are then computed and not typed. */
    per_unit: Type.Optional(
      Type.Object(
        { unit: Words, cents: Type.Integer({ minimum: 1 }), most_hundredths: Type.Integer({ minimum: 1 }) },
        closed,
      ),
    ),
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type FundKind = Static<typeof FundKind>

/** Who approves the spending of so much, one after another: the band with the smallest ceiling above the sum. */
export const SpendingBand = Type.Object(
  {
    order: Count,
    /** Without it there is no ceiling. */
    below_cents: Type.Optional(Count),
    name: Words,
    approvers: Type.Array(Type.Enum(STEP_ACTORS), { minItems: 1, maxItems: 5 }),
    /** A major matter of the village's finances: it goes on the board within days. */
    major: Type.Optional(Type.Boolean()),
    starter: Type.Boolean(),
  },
  closed,
)
export type SpendingBand = Static<typeof SpendingBand>

const PAYMENT_COLUMNS = ['batch', 'number', 'name', 'account', 'yuan', 'note'] as const
export const RETURN_COLUMNS = ['batch', 'number', 'yuan', 'result', 'reason'] as const
const Head = Type.String({ minLength: 1, maxLength: 20 })
const some = { minItems: 3, maxItems: 8 }

/** How the bank takes a batch of payments, and how it says what came of each. */
export const BankFile = Type.Object(
  {
    name: Words,
    columns: Type.Array(Type.Object({ key: Type.Enum(PAYMENT_COLUMNS), head: Head }, closed), some),
    returned: Type.Array(Type.Object({ key: Type.Enum(RETURN_COLUMNS), head: Head }, closed), some),
    /** What stands in the column of results. */
    paid: Type.String({ minLength: 1 }),
    unpaid: Type.String({ minLength: 1 }),
    starter: Type.Boolean(),
  },
  closed,
)
export type BankFile = Static<typeof BankFile>
