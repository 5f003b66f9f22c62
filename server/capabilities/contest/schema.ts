import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ format: 'uuid', description: 'Chosen on the caller’s side: sending twice does it once.' })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Text = Type.String({ minLength: 4, maxLength: 500 })
const UnitCode = Type.String({ pattern: '^[0-9]{9}([0-9]{3})?$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })
export const ByMonth = Type.Object({ month: Month })
/** One figure of a round. */
export const OfFigure = { unit: UnitCode, indicator: Key }
export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What may be done with a round: `POST /api/v1/contest-rounds/:id/<resource>`. */
export const CONTEST_ACTS = [
  {
    verb: 'objected',
    resource: 'objections',
    body: Type.Object({ id: Id, seen: Seen, unit: Type.Optional(UnitCode), indicator: Key, text: Text }, closed),
  },
  {
    verb: 'answered',
    resource: 'objection-answers',
    body: Type.Object(
      {
        ...{ id: Id, seen: Seen, objection: Id, upheld: Type.Boolean(), text: Text },
        ...{ numerator: Type.Optional(Count), denominator: Type.Optional(Count) },
      },
      closed,
    ),
  },
  { verb: 'rectified', resource: 'rectifications', body: Type.Object({ id: Id, seen: Seen, text: Text }, closed) },
  {
    verb: 'verified',
    resource: 'verifications',
    body: Type.Object({ id: Id, seen: Seen, unit: UnitCode, text: Text }, closed),
  },
] as const
export type DeskVerb = (typeof CONTEST_ACTS)[number]['verb']

/** Any of them; which fields there are was checked by the shape of the act. */
const ActBody = Type.Object({
  ...{ id: Id, seen: Seen, indicator: Type.Optional(Key), text: Type.Optional(Text), objection: Type.Optional(Id) },
  ...{ upheld: Type.Optional(Type.Boolean()), numerator: Type.Optional(Count), denominator: Type.Optional(Count) },
  unit: Type.Optional(UnitCode),
})
export type ActBody = Static<typeof ActBody>
