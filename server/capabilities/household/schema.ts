import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const VALUE_MAX = 300
export const CONSENTS = ['law', 'consent', 'none'] as const
const RELATIONS = ['head', 'spouse', 'child', 'parent', 'grandchild', 'other'] as const

const Id = Type.String({ format: 'uuid', description: 'Chosen by the caller (UUIDv7): sending twice does it once.' })
const Value = Type.String({ minLength: 1, maxLength: VALUE_MAX })
const Field = Type.String({ pattern: '^[a-z-]+$', maxLength: 40 })
export const GridCode = Type.String({ pattern: '^[0-9]{15}$' })
const Numeric = {
  lon: Type.Optional(Type.Number({ minimum: 73, maximum: 136 })),
  lat: Type.Optional(Type.Number({ minimum: 3, maximum: 54 })),
}

export const NewHousehold = Type.Object(
  {
    id: Id,
    gridCode: GridCode,
    doorCode: Type.String({ minLength: 1, maxLength: 40 }),
    doorText: Type.String({ minLength: 1, maxLength: 120 }),
    head: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    phone: Type.Optional(Type.String({ minLength: 5, maxLength: 30 })),
    people: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
    consent: Type.Enum(CONSENTS),
    ...Numeric,
  },
  closed,
)
export type NewHousehold = Static<typeof NewHousehold>

/** A statement says what its author had before them: two who change the same thing meet, one who changes another does not. */
export const Statement = Type.Object(
  {
    id: Id,
    field: Field,
    value: Value,
    basedOn: Type.Optional(
      Type.Object(
        {
          value: Type.Union([Type.String({ maxLength: VALUE_MAX }), Type.Null()]),
          version: Type.Optional(Type.Integer()),
        },
        closed,
      ),
    ),
    statedAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  closed,
)
export type Statement = Static<typeof Statement>

export const Settlement = Type.Object({ id: Id, value: Value }, closed)
export type Settlement = Static<typeof Settlement>

export const NewResident = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 40 }),
    relation: Type.Enum(RELATIONS),
    bornYear: Type.Optional(Type.Integer({ minimum: 1880, maximum: 2200 })),
    consent: Type.Enum(['law', 'consent']),
  },
  closed,
)
export type NewResident = Static<typeof NewResident>

export const NewFlag = Type.Object(
  {
    id: Id,
    kind: Type.String({ pattern: '^[a-z-]+$', maxLength: 40 }),
    cycleDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
  },
  closed,
)
export type NewFlag = Static<typeof NewFlag>

/** To another grid of the same village. */
export const Move = Type.Object({ gridCode: GridCode, seen: Type.Integer({ minimum: 1 }) }, closed)
export type Move = Static<typeof Move>

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const ByFact = Type.Object({ id: Type.String({ format: 'uuid' }), fact: Type.String({ format: 'uuid' }) })
export const Asked = Type.Object({
  grid: Type.Optional(Type.String({ pattern: '^[0-9]{9,15}$' })),
  find: Type.Optional(Type.String({ maxLength: 60 })),
  flag: Type.Optional(Type.String({ maxLength: 40 })),
  after: Type.Optional(Type.String({ maxLength: 80 })),
})
export type Asked = Static<typeof Asked>

const Nullable = Type.Union([Type.String(), Type.Null()])
const Instant = Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
const Line = Type.Object({
  id: Type.String(),
  gridCode: Type.String(),
  doorCode: Type.String(),
  doorText: Type.String(),
  headMask: Type.String(),
  phoneMask: Nullable,
  people: Type.Integer(),
  flags: Type.Array(Type.String()),
  lastVisitAt: Instant,
  version: Type.Integer(),
})
export const Lines = Type.Object({ households: Type.Array(Line), next: Type.Optional(Type.String()) })
export const Done = Type.Object({ id: Type.String(), version: Type.Integer(), repeated: Type.Boolean() })
export const Stated = Type.Object({
  id: Type.String(),
  outcome: Type.Enum(['taken', 'same', 'conflict', 'declined']),
  field: Type.String(),
  version: Type.Integer(),
  repeated: Type.Boolean(),
})
