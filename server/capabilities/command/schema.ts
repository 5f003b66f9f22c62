import { type Static, Type } from 'typebox'
import { VERBS } from '../matter/shapes/vocabulary.ts'
import { BACK_MOST, LAYERS, SPANS } from './shapes/looks.ts'

const Count = Type.Integer({ minimum: 0 })
const Time = Type.String({ format: 'date-time' })
const Code = Type.String({ pattern: '^[0-9]{6,15}$' })

export const CommandAsk = Type.Object({
  place: Type.Optional(Code),
  layers: Type.Optional(
    Type.String({
      pattern: '^[a-z,]{0,80}$',
      description: `Layers that are on, parted by commas: ${LAYERS.join(', ')}.`,
    }),
  ),
  back: Type.Optional(
    Type.Integer({ minimum: 0, maximum: BACK_MOST, description: 'The map as of the end of the day so many days ago.' }),
  ),
  span: Type.Optional(Type.Enum(SPANS, { description: 'The span that is held against the one before it.' })),
  wall: Type.Optional(
    Type.Enum(['1'], { description: 'For a wall that visitors see: kinds instead of what people wrote.' }),
  ),
  lang: Type.Optional(Type.String({ maxLength: 20 })),
})
export type CommandAsk = Static<typeof CommandAsk>

const Place = Type.Object({ code: Code, name: Type.String() })

/** What residents said of the matters reported in the running half-year; null for grids, of which no months are counted. */
const Solved = Type.Union([
  Type.Object({ numerator: Count, denominator: Count, silent: Count, given: Type.Boolean() }),
  Type.Null(),
])

const LayerCount = Type.Object({
  layer: Type.Enum(LAYERS),
  n: Count,
  of: Count,
})

const Cell = Type.Object({
  code: Code,
  name: Type.String(),
  /** Without what all names of the level share. */
  label: Type.String(),
  open: Count,
  late: Count,
  solved: Solved,
  layers: Type.Array(LayerCount),
})
export type Cell = Static<typeof Cell>

const Decision = Type.Object({
  id: Type.String(),
  number: Count,
  title: Type.String(),
  place: Code,
  where: Type.String(),
  /** The area of the map in which it lies. */
  cell: Type.Union([Code, Type.Null()]),
  kind: Type.String(),
  holder: Type.String(),
  supervisor: Type.Union([Type.String(), Type.Null()]),
  /** It was escalated to the reader's own unit. */
  ours: Type.Boolean(),
  dueAt: Type.Union([Time, Type.Null()]),
  minutesLeft: Type.Integer({ description: 'Working minutes; below zero when overdue.' }),
  unaccepted: Type.Boolean({ description: 'What is overdue is the acceptance, not yet the handling.' }),
  reporters: Count,
  reopened: Count,
})
export type Decision = Static<typeof Decision>

const Event = Type.Object({
  id: Type.String(),
  matter: Type.String(),
  at: Time,
  verb: Type.Enum(VERBS),
  solved: Type.Union([Type.String(), Type.Null()]),
  title: Type.String(),
  where: Type.String(),
  unit: Type.Union([Type.String(), Type.Null()]),
})
export type Event = Static<typeof Event>

/** What is counted of a day. */
export const TODAY = ['reported', 'handled', 'solved', 'no-answer', 'late'] as const
export type TodayKey = (typeof TODAY)[number]

const Today = Type.Object({
  key: Type.Enum(TODAY),
  n: Count,
  usual: Type.Number({ description: 'Mean of the four same weekdays before, each up to this time of day.' }),
})
export type Today = Static<typeof Today>

const Compare = Type.Object({
  span: Type.Enum(SPANS),
  from: Time,
  until: Time,
  rows: Type.Array(Type.Object({ key: Type.Enum(TODAY), n: Count, before: Count })),
})
export type Compare = Static<typeof Compare>

const Alarm = Type.Object({
  id: Type.String(),
  name: Type.String(),
  where: Type.String(),
  raisedAt: Time,
  urgency: Type.String(),
  late: Type.Boolean(),
})
export type Alarm = Static<typeof Alarm>

const LateConsultation = Type.Object({
  id: Type.String(),
  question: Type.String({ description: 'Empty on a wall, which is read by whoever comes in.' }),
  lead: Type.String(),
  dueOn: Type.String({ format: 'date' }),
})

const OnPost = Type.Object({
  grid: Code,
  where: Type.String(),
  role: Type.String(),
  name: Type.String(),
  phone: Type.String(),
})

export const CommandView = Type.Object({
  at: Time,
  /** What was asked, so that every link keeps it. */
  ask: Type.Object({ layers: Type.Array(Type.Enum(LAYERS)), back: Count, span: Type.Enum(SPANS) }),
  /** The end of the day that the map shows; null for now. */
  asOf: Type.Union([Time, Type.Null()]),
  layers: Type.Array(LayerCount),
  dots: Type.Array(Type.Object({ lon: Type.Number(), lat: Type.Number(), n: Count, late: Count })),
  alarms: Type.Object({ open: Count, unanswered: Count, lines: Type.Array(Alarm) }),
  duty: Type.Object({ manned: Count, grids: Count, away: Count, people: Type.Array(OnPost) }),
  compare: Compare,
  wall: Type.Boolean(),
  place: Type.Object({ code: Code, name: Type.String(), level: Type.Enum(['county', 'town', 'village', 'grid']) }),
  /** From the reader's own territory down to the place. */
  trail: Type.Array(Place),
  open: Count,
  late: Count,
  solved: Solved,
  cells: Type.Array(Cell),
  period: Type.Object({
    span: Type.Enum(['month', 'quarter', 'half', 'year']),
    year: Count,
    part: Count,
    key: Type.String(),
  }),
  decisions: Type.Array(Decision),
  /** Decided together and not done by its day. */
  consultations: Type.Array(LateConsultation),
  soon: Count,
  events: Type.Array(Event),
  today: Type.Array(Today),
  answers: Type.Integer({ description: 'How many said today whether it is solved.', minimum: 0 }),
  lateSteps: Type.Array(Type.Number()),
  rateLeast: Count,
})
export type CommandView = Static<typeof CommandView>
