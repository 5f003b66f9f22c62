import { Type } from 'typebox'
import { HEAPS, type Heap } from './schema.ts'
import { OUTCOMES, SATISFACTIONS, STATES, VERBS } from './shapes/vocabulary.ts'

/** What the API answers; shapes only, so that OpenAPI and the serialiser read the same words. */
const Time = Type.String({ format: 'date-time' })
// `type: [string, null]` rather than a union: the serialiser would validate every alternative of a union, value by value.
const orNull = <T extends string>(more: object = {}) => Type.Unsafe<T | null>({ type: ['string', 'null'], ...more })
const oneOf = <T extends string>(words: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: words })
const MaybeTime = orNull<string>({ description: 'A date-time, or null.' })
const MaybeText = orNull<string>()
const Count = Type.Integer({ minimum: 0 })
const State = oneOf(STATES)
const Outcome = orNull<(typeof OUTCOMES)[number]>({ enum: [...OUTCOMES, null] })

export const Reported = Type.Object({
  id: Type.String(),
  receipt: Type.String({ description: 'XXXX-XXXX; shown to the reporter only.' }),
  repeated: Type.Boolean(),
})
export const Acted = Type.Object({
  id: Type.String(),
  version: Count,
  state: State,
  holder: Type.String(),
  repeated: Type.Boolean(),
  child: Type.Optional(Type.String()),
})

const Line = Type.Object({
  id: Type.String(),
  number: Count,
  title: Type.String(),
  kind: Type.String(),
  placeCode: Type.String(),
  state: State,
  holder: Type.String(),
  supervisor: MaybeText,
  reportedAt: Time,
  dueAt: MaybeTime,
  stepDueAt: MaybeTime,
  outcome: Outcome,
  reporters: Count,
  reopened: Count,
  returned: Count,
  urged: Count,
  escalated: Count,
})
export const Lines = Type.Object({
  lines: Type.Array(Line),
  older: Type.Optional(Type.String({ description: 'Cursor of the next, older page.' })),
})

export const Counts = Type.Object(Object.fromEntries(HEAPS.map((heap) => [heap, Count])) as Record<Heap, typeof Count>)

export const Nearby = Type.Object({
  matters: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      title: Type.String(),
      placeCode: Type.String(),
      state: State,
      holder: Type.String(),
      reportedAt: Time,
      dueAt: MaybeTime,
      reporters: Count,
    }),
  ),
})

const Clock = Type.Object({
  startAt: Time,
  dueAt: Time,
  stepDueAt: MaybeTime,
  paused: Type.Boolean(),
  elapsedMinutes: Count,
  workedMinutes: Count,
  limit: Type.Object({ days: Count, unit: oneOf(['workday', 'day']) }),
  held: Type.Array(Type.Object({ holder: Type.String(), minutes: Count })),
})

const ActionData = Type.Record(Type.String(), Type.Unknown())
const Action = Type.Object({
  id: Type.String(),
  verb: oneOf(VERBS),
  at: Time,
  by: Type.Object({
    kind: oneOf(['staff', 'resident', 'system']),
    unit: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
  }),
  data: ActionData,
})
const File = Type.Object({ sha256: Type.String(), part: Type.String(), actionId: Type.String() })
const Part = Type.Object({ id: Type.String(), number: Count, title: Type.String(), state: Type.String() })

const Common = {
  id: Type.String(),
  number: Count,
  title: Type.String(),
  text: Type.String(),
  kind: Type.String(),
  placeCode: Type.String(),
  placeText: MaybeText,
  state: State,
  holder: Type.String(),
  outcome: Outcome,
  satisfaction: orNull<(typeof SATISFACTIONS)[number]>({ enum: [...SATISFACTIONS, null] }),
  version: Count,
  reporters: Count,
  clock: Clock,
  actions: Type.Array(Action),
  files: Type.Array(File),
  parts: Type.Array(Part),
}

export const Detail = Type.Object({
  ...Common,
  supervisor: MaybeText,
  coUnits: Type.Array(Type.String()),
  waiting: Type.Array(
    Type.Object({
      id: Type.String(),
      anonymous: Type.Boolean(),
      nameMask: MaybeText,
      phoneTail: MaybeText,
      forOther: MaybeText,
      reportedAt: Time,
    }),
  ),
  may: Type.Array(Type.String()),
})

export const ReceiptTimeline = Type.Object({
  ...Common,
  may: Type.Object({
    add: Type.Boolean(),
    say: Type.Boolean(),
    withdraw: Type.Boolean(),
    reopen: Type.Boolean(),
    urge: Type.Boolean(),
  }),
})

export const Contacts = Type.Object({
  contacts: Type.Array(Type.Object({ reporterId: Type.String(), name: MaybeText, phone: MaybeText })),
})
