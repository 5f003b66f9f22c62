import { type Static, type TSchema, Type } from 'typebox'

export const closed = { additionalProperties: false }
export const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const Time = Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' })
export const Count = Type.Integer({ minimum: 0 })

/** The same words in both languages of the platform. */
export const Words = Type.Object(
  { zh: Type.String({ minLength: 1, maxLength: 400 }), en: Type.String({ minLength: 1, maxLength: 600 }) },
  closed,
)
export type Words = Static<typeof Words>

/** Why the rule holds; `source` names the law or document. Where no law gives a number, the words say so. */
export const Basis = Type.Object({ ...Words.properties, source: Type.Optional(Type.String({ minLength: 1 })) }, closed)
export type Basis = Static<typeof Basis>

export const Limit = Type.Object(
  {
    days: Type.Integer({ minimum: 0, maximum: 365 }),
    unit: Type.Union([Type.Literal('workday'), Type.Literal('day')]),
  },
  closed,
)
export type Limit = Static<typeof Limit>

/** A rule as it stands in the files: `validTo` is the first day on which it no longer holds. */
export const ruleOf = <Body extends TSchema>(body: Body) =>
  Type.Object({ key: Key, validFrom: Day, validTo: Type.Optional(Day), basis: Basis, body }, closed)
