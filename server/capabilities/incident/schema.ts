import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Day = Type.String({ format: 'date' })
const Words = (most: number) => Type.String({ minLength: 2, maxLength: most })
const Grid = Type.String({ pattern: '^[0-9]{15}$' })

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** `text`: what the grid is asked to do, or what came of it. Nobody's name. */
export const ActBody = Type.Object({ id: Id, text: Type.Optional(Words(300)) }, closed)
export type ActBody = Static<typeof ActBody>

export const JointVisitBody = Type.Object(
  {
    id: Id,
    gridCode: Grid,
    visitedOn: Day,
    officer: Words(40),
    worker: Words(40),
    about: Words(300),
    outcome: Words(500),
    incidentId: Type.Optional(Type.String({ format: 'uuid' })),
  },
  closed,
)
export type JointVisitBody = Static<typeof JointVisitBody>

/** Both days count; without them, as many days as the playbook shows. */
export const Asked = Type.Object({
  place: Type.Optional(Type.String({ pattern: '^[0-9]{6}([0-9]{3}([0-9]{3}([0-9]{3})?)?)?$' })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  after: Type.Optional(Type.String({ format: 'uuid', description: 'The last incident of the page before' })),
})
export type Asked = Static<typeof Asked>
