import { type Static, Type } from 'typebox'
import { Count, closed, Day, Time, Words } from './words.ts'

export const WorkingHours = Type.Object(
  {
    utcOffset_minutes: Type.Integer({ minimum: -720, maximum: 840 }),
    hours: Type.Array(Type.Object({ from: Time, to: Time }, closed), { minItems: 1, maxItems: 4 }),
  },
  closed,
)
export type WorkingHours = Static<typeof WorkingHours>

/** One notice of the State Council. Its first day is the day it came out, so a day may lie in the year before. */
export const HolidayYear = Type.Object(
  {
    year: Type.Integer({ minimum: 2008, maximum: 2200 }),
    document: Type.String({ minLength: 1 }),
    holidays: Type.Array(
      Type.Object({ name: Words, from: Day, to: Day, workdays: Type.Array(Day, { maxItems: 4 }) }, closed),
      { minItems: 1, maxItems: 12 },
    ),
  },
  closed,
)
export type HolidayYear = Static<typeof HolidayYear>

const PlaceLevel = Type.Union([
  Type.Literal('county'),
  Type.Literal('town'),
  Type.Literal('village'),
  Type.Literal('grid'),
])

/** `office` is the post that handles matters at this level; its name changes with the years. */
export const Level = Type.Object(
  { name: Words, digits: Count, above: Type.Optional(PlaceLevel), office: Words },
  closed,
)
export type Level = Static<typeof Level>

export const RoleRule = Type.Object(
  {
    name: Words,
    order: Count,
    level: Type.Union([Type.Literal('resident'), PlaceLevel]),
    secondFactor: Type.Boolean(),
    casework: Type.Boolean(),
    duty: Words,
  },
  closed,
)
export type RoleRule = Static<typeof RoleRule>

/** The key is the slot of the unit's code: `<county>/<key>`. */
export const Department = Type.Object({ name: Words, short: Words }, closed)
export type Department = Static<typeof Department>

export const Contact = Type.Object(
  {
    name: Words,
    order: Count,
    purpose: Type.Union(
      (['emergency', 'hotline', 'discipline', 'county', 'town', 'village', 'grid'] as const).map((one) =>
        Type.Literal(one),
      ),
    ),
    phone: Type.Optional(Type.String({ minLength: 3, maxLength: 20 })),
    /** Each # stands for a digit of the office's serial number. */
    pattern: Type.Optional(Type.String({ minLength: 3, maxLength: 20 })),
    hours: Words,
    fictional: Type.Boolean(),
  },
  closed,
)
export type Contact = Static<typeof Contact>
