import { type TSchema, Type } from 'typebox'
import { ENDINGS, RELATIONS, SEXES, TIES, WAYS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 2, maxLength: 120 })
const Name = Type.String({ minLength: 2, maxLength: 40 })
const Day = Type.String({ format: 'date', pattern: '^(19|20)[0-9]{2}-' })
const Phone = Type.String({ pattern: '^[0-9\uff10-\uff19 +\uff0d-]{5,20}$' })
const Seen = Type.Integer({ minimum: 0, description: 'The version that the author had on the screen.' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const act = { id: Id, seen: Seen }

/** What may be done with a village’s posts: `POST /api/v1/villages/:code/post-<resource>`. */
export const POST_ACTS = [
  {
    verb: 'entered',
    resource: 'officers',
    body: Type.Object(
      {
        ...act,
        name: Name,
        sex: Type.Enum(SEXES),
        household: maybe(
          Type.String({ minLength: 1, maxLength: 20, description: 'As on the registers; never public' }),
        ),
      },
      closed,
    ),
  },
  {
    verb: 'formed',
    resource: 'formations',
    body: Type.Object({ ...act, body: Key, since: Day, basis: Line }, closed),
  },
  {
    verb: 'appointed',
    resource: 'terms',
    body: Type.Object(
      {
        ...act,
        officer: Uuid,
        post: Type.String({ pattern: '^[a-z-]+/[a-z-]+$', description: 'body/post' }),
        way: Type.Enum(WAYS),
        since: Day,
        basis: Line,
        phone: maybe(Phone),
      },
      closed,
    ),
  },
  {
    verb: 'duty-set',
    resource: 'duties',
    body: Type.Object({ ...act, term: Uuid, phone: maybe(Phone), duties: maybe(Line) }, closed),
  },
  {
    verb: 'ended',
    resource: 'endings',
    body: Type.Object({ ...act, term: Uuid, on: Day, why: Type.Enum(ENDINGS) }, closed),
  },
  {
    verb: 'handed-over',
    resource: 'hand-overs',
    body: Type.Object({ ...act, term: Uuid, to: Uuid, text: maybe(Line) }, closed),
  },
  {
    verb: 'declared',
    resource: 'declarations',
    body: Type.Object(
      {
        ...act,
        officer: Uuid,
        tie: Type.Enum(TIES),
        relation: maybe(Type.Enum(RELATIONS)),
        other: maybe(Uuid),
        party: maybe(Type.String({ minLength: 2, maxLength: 60 })),
        firm: maybe(Type.Boolean()),
      },
      closed,
    ),
  },
  {
    verb: 'declaration-ended',
    resource: 'declaration-endings',
    body: Type.Object({ ...act, declaration: Uuid }, closed),
  },
] as const
export type DeskVerb = (typeof POST_ACTS)[number]['verb']

/** Any of them; which fields there are was checked by the shape of the act. */
export interface ActBody {
  id: string
  seen: number
  name?: string
  sex?: (typeof SEXES)[number]
  household?: string
  body?: string
  since?: string
  basis?: string
  officer?: string
  post?: string
  way?: (typeof WAYS)[number]
  phone?: string
  duties?: string
  term?: string
  on?: string
  why?: (typeof ENDINGS)[number]
  to?: string
  text?: string
  tie?: (typeof TIES)[number]
  relation?: (typeof RELATIONS)[number]
  other?: string
  party?: string
  firm?: boolean
  declaration?: string
}

export const AskedDay = Type.Object({
  on: Type.Optional(Day),
  known: Type.Optional(Day),
})
