import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Moment = Type.String({ format: 'date-time' })
const Place = Type.String({ pattern: '^([0-9]{12}|[0-9]{15})$' })

/** An event on the wire: CloudEvents 1.0 in its JSON format; what `data` holds is the partner's own. */
export const WireEvent = Type.Object(
  {
    specversion: Type.Literal('1.0'),
    id: Type.String({ minLength: 1, maxLength: 120 }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    type: Type.String({ minLength: 1, maxLength: 120 }),
    time: Type.Optional(Moment),
    datacontenttype: Type.Optional(Type.Literal('application/json')),
    data: Type.Record(Type.String(), Type.Unknown()),
  },
  closed,
)
export type WireEvent = Static<typeof WireEvent>

/** What the mapping of a partner makes of its events, by what they become with us. */
export const TARGETS = {
  matter: Type.Object(
    {
      text: Type.String({ minLength: 2, maxLength: 2_000 }),
      place: Place,
      placeText: Type.Optional(Type.String({ maxLength: 200 })),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
      lon: Type.Optional(Type.Number({ minimum: 73, maximum: 136 })),
      lat: Type.Optional(Type.Number({ minimum: 3, maximum: 54 })),
    },
    closed,
  ),
  incident: Type.Object(
    {
      number: Type.String({ minLength: 1, maxLength: 60 }),
      place: Place,
      kind: Type.String({ maxLength: 40 }),
      happenedAt: Moment,
      effective: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  'incident-judged': Type.Object(
    { number: Type.String({ minLength: 1, maxLength: 60 }), effective: Type.Boolean() },
    closed,
  ),
} as const

export type MatterEvent = Static<(typeof TARGETS)['matter']>
export type IncidentEvent = Static<(typeof TARGETS)['incident']>
export type IncidentJudged = Static<(typeof TARGETS)['incident-judged']>
