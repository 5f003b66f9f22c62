import { type Static, Type } from 'typebox'
import { MEASURES } from '../matter/rules/measures.ts'

/** Where a reported matter went: each in exactly one, so that the parts add up to `reported`. */
export const FATES = ['solved', 'partly', 'no-answer', 'awaiting', 'open', 'late', 'withdrawn', 'merged'] as const
export type Fate = (typeof FATES)[number]

export const RATES = ['solved', 'satisfied', 'in-time', 'repeat'] as const
export type RateKey = (typeof RATES)[number]

/** What a rate may be asked: is it too good, do too few speak in it. */
export const DOUBTS = ['perfect', 'mostly-silent'] as const
export type RateDoubt = (typeof DOUBTS)[number]

const Count = Type.Integer({ minimum: 0 })
const MonthKey = Type.String({
  pattern: '^(19|2[01])\\d{2}-(0[1-9]|1[0-2])$',
  description: 'A month of the county’s calendar.',
})

export const StatisticsAsk = Type.Object({
  place: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', description: 'County, town or village.' }),
  from: Type.Optional(MonthKey),
  to: Type.Optional(MonthKey),
})
export type StatisticsAsk = Static<typeof StatisticsAsk>

const Rate = Type.Object({
  key: Type.Enum(RATES),
  numerator: Count,
  denominator: Count,
  silent: Type.Union([Count, Type.Null()], {
    description: 'Could have answered and did not; null where nobody is asked.',
  }),
  rate: Type.Union([Type.Number(), Type.Null()], { description: 'Null below the least number of answers.' }),
  doubts: Type.Array(Type.Enum(DOUBTS)),
})

const Part = {
  measures: Type.Record(Type.Enum(MEASURES), Type.Integer()),
  fates: Type.Record(Type.Enum(FATES), Count, { description: 'Each reported matter in exactly one.' }),
  open: Count,
  late: Count,
  awaiting: Count,
  rates: Type.Array(Rate),
}

export const Statistics = Type.Object({
  place: Type.String(),
  name: Type.String(),
  from: MonthKey,
  to: MonthKey,
  running: Type.Boolean({ description: 'The last month has not ended.' }),
  at: Type.String({ format: 'date-time' }),
  ...Part,
  places: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), ...Part })),
  kinds: Type.Array(Type.Object({ kind: Type.String(), name: Type.String(), ...Part })),
  months: Type.Array(Type.Object({ month: MonthKey, ...Part })),
})
export type Statistics = Static<typeof Statistics>
