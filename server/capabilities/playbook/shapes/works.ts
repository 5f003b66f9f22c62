import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

const TENDER_SORTS = ['works', 'goods', 'services'] as const

/** How something of this size is let: the band with the smallest ceiling above the amount. */
export const TenderBand = Type.Object(
  {
    sort: Type.Enum(TENDER_SORTS),
    order: Count,
    /** Without it there is no ceiling. */
    below_cents: Type.Optional(Count),
    name: Words,
    where: Words,
    bids_least: Count,
    publicity_days: Count,
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type TenderBand = Static<typeof TenderBand>

/** What a unit of work costs, for budgets. */
export const PriceRule = Type.Object(
  { order: Count, name: Words, unit: Words, cents: Type.Integer({ minimum: 1 }), starter: Type.Boolean() },
  closed,
)
export type PriceRule = Static<typeof PriceRule>

/** Of a power whose items are works: how they are let, how far they may change, what is kept back and how long. */
export const WorksRule = Type.Object(
  {
    tender: Type.Enum(TENDER_SORTS),
    change_permille: Type.Integer({ minimum: 0, maximum: 1000 }),
    retention_permille: Type.Integer({ minimum: 0, maximum: 500 }),
    retention_days: Count,
  },
  closed,
)
export type WorksRule = Static<typeof WorksRule>
