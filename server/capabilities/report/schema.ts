import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Month = Type.String({ pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$', description: '2020-01' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Place = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', description: 'A county, a town or a village' })

/** Which report of which place and months; what is left out is the reader's own place and the last half-year. */
export const Asked = Type.Object({
  template: Type.Optional(Key),
  place: Type.Optional(Place),
  from: Type.Optional(Month),
  to: Type.Optional(Month),
  known: Type.Optional(
    Type.String({
      pattern: '^((19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$',
      description: 'Only what was on record at the end of this day',
    }),
  ),
})
export type Asked = Static<typeof Asked>

export const DraftBody = Type.Object({ id: Id, template: Key, place: Place, from: Month, to: Month }, closed)
export type DraftBody = Static<typeof DraftBody>

export const ReleaseBody = Type.Object({ id: Id }, closed)
export type ReleaseBody = Static<typeof ReleaseBody>
