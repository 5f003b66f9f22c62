import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const DUTIES = ['visit', 'information', 'voice', 'hazard', 'quarrel', 'publicity'] as const
export const OUTCOMES = ['reached', 'away', 'refused', 'vacant', 'phoned'] as const
const SAYS = ['yes', 'partly', 'no', 'not-asked'] as const
const TEXT_MAX = 2_000
const PHOTOS_MAX = 20

const Id = Type.String({ format: 'uuid' })
const GridCode = Type.String({ pattern: '^[0-9]{15}$' })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Text = Type.String({ minLength: 1, maxLength: TEXT_MAX })
const Day = Type.String({ format: 'date' })

const Ask = Type.Object({ text: Text, kindKey: Type.Optional(Type.String({ maxLength: 60 })) }, closed)
const Promised = Type.Object({ text: Type.String({ minLength: 1, maxLength: 300 }), dueOn: Day }, closed)
const Fact = Type.Object(
  {
    field: Type.String({ pattern: '^[a-z-]+$', maxLength: 40 }),
    value: Type.String({ minLength: 1, maxLength: 300 }),
    basedOn: Type.Optional(
      Type.Object(
        {
          value: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]),
          version: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
        },
        closed,
      ),
    ),
  },
  closed,
)
const Solved = Type.Object(
  {
    text: Text,
    residentSays: Type.Enum(SAYS),
    satisfaction: Type.Optional(Type.Enum(['satisfied', 'fair', 'dissatisfied'])),
  },
  closed,
)

/** What a phone, or a desk from paper, hands over. What else it says about itself is kept by the hash alone. */
export const GridRecord = Type.Object(
  {
    kind: Type.Enum(DUTIES),
    deviceAt: Type.String({ format: 'date-time' }),
    deviceOffsetMinutes: Type.Integer({ minimum: -5_256_000, maximum: 5_256_000 }),
    appVersion: Type.String({ maxLength: 40 }),
    householdId: Type.Optional(Id),
    gridCode: GridCode,
    /** The call-out that it answers. */
    callout: Type.Optional(Id),
    text: Type.Optional(Text),
    outcome: Type.Optional(Type.Enum(OUTCOMES)),
    asks: Type.Optional(Type.Array(Ask, { maxItems: 10 })),
    promises: Type.Optional(Type.Array(Promised, { maxItems: 10 })),
    facts: Type.Optional(Type.Array(Fact, { maxItems: 20 })),
    solvedOnSpot: Type.Optional(Solved),
    hazardLevel: Type.Optional(Type.String({ maxLength: 20 })),
    photos: Type.Optional(Type.Array(Sha256, { maxItems: PHOTOS_MAX })),
    /** Beside the words, never instead of them. */
    voice: Type.Optional(Type.Object({ sha256: Sha256, seconds: Type.Integer({ minimum: 0, maximum: 3600 }) }, closed)),
    lon: Type.Optional(Type.Number({ minimum: 73, maximum: 136 })),
    lat: Type.Optional(Type.Number({ minimum: 3, maximum: 54 })),
    place: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
)
export type GridRecord = Static<typeof GridRecord>

/** As many as a phone hands over at once; each body is held against its shape by itself. */
const RECORDS_AT_ONCE = 25
export const GridRecords = Type.Object(
  {
    records: Type.Array(Type.Object({ id: Id, body: Type.Object({}) }, closed), {
      minItems: 1,
      maxItems: RECORDS_AT_ONCE,
    }),
  },
  closed,
)

export const ById = Type.Object({ id: Id })
export const BySha = Type.Object({ sha256: Sha256 })
export const Acks = Type.Object(
  {
    ids: Type.Array(Id, { maxItems: 1000 }),
    photos: Type.Optional(Type.Array(Sha256, { maxItems: 1000 })),
  },
  closed,
)
/** `recovery`: 32 bytes in base64, what opens the phone's data again when its PIN is forgotten. */
export const Device = Type.Object(
  {
    id: Id,
    publicKey: Type.String({ minLength: 80, maxLength: 400 }),
    recovery: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' })),
  },
  closed,
)
export type Device = Static<typeof Device>
export const Quarantined = Type.Object(
  {
    device: Id,
    content: Type.String({ minLength: 2, maxLength: 200_000 }),
    signature: Type.String({ minLength: 80, maxLength: 120 }),
  },
  closed,
)
export type Quarantined = Static<typeof Quarantined>
export const SnapshotAsked = Type.Object({
  since: Type.Optional(Type.String({ pattern: '^[0-9]{0,18}$' })),
  grid: Type.Optional(GridCode),
})
export const NewRound = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 2, maxLength: 80 }),
    placeCode: Type.String({ pattern: '^[0-9]{9}([0-9]{3}){0,2}$' }),
    team: Type.Optional(Type.String({ maxLength: 120 })),
    beginsOn: Day,
    dueOn: Day,
    weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
    cycleDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
    flagKind: Type.Optional(Type.String({ maxLength: 40 })),
  },
  closed,
)
export type NewRound = Static<typeof NewRound>
export const Verdict = Type.Object(
  { verdict: Type.Enum(['valid', 'invalid']), why: Type.Optional(Type.String({ maxLength: 40 })) },
  closed,
)
export type Verdict = Static<typeof Verdict>
/** `title` is written for the public. */
export const NewOwnedIssue = Type.Object(
  {
    id: Id,
    number: Type.Integer({ minimum: 1, maximum: 999_999_999_999 }),
    title: Type.String({ minLength: 4, maxLength: 80 }),
    leaderName: Type.String({ minLength: 2, maxLength: 40 }),
    leaderPost: Type.String({ minLength: 2, maxLength: 60 }),
    promisedOn: Day,
  },
  closed,
)
export type NewOwnedIssue = Static<typeof NewOwnedIssue>
