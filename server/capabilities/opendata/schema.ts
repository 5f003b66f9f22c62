import { type Static, Type } from 'typebox'

const Id = Type.String({ format: 'uuid' })
/** Other people's clients send what they like; what the standard does not know is left alone. */
const Words = Type.Optional(Type.String({ maxLength: 2_000 }))

export const NewKey = Type.Object(
  { id: Id, name: Type.String({ minLength: 2, maxLength: 80 }) },
  { additionalProperties: false },
)
export type NewKey = Static<typeof NewKey>

export const Asked = Type.Object({
  jurisdiction_id: Words,
  service_request_id: Words,
  service_code: Words,
  start_date: Words,
  end_date: Words,
  status: Words,
})
export type Asked = Static<typeof Asked>

export const Sent = Type.Object({
  api_key: Words,
  jurisdiction_id: Words,
  service_code: Words,
  lat: Words,
  long: Words,
  address_string: Words,
  address_id: Words,
  description: Words,
  first_name: Words,
  last_name: Words,
  phone: Words,
  email: Words,
  device_id: Words,
  account_id: Words,
  media_url: Words,
})
export type Sent = Static<typeof Sent>

const BBOX = '^-?[0-9.]{1,12}(,-?[0-9.]{1,12}){3}$'
const Place = Type.Optional(Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,3}$' }))
export const Box = Type.Object({
  place: Place,
  bbox: Type.Optional(Type.String({ pattern: BBOX, description: 'west,south,east,north in degrees' })),
})
export const VillageCode = Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) })
export const File = Type.Object({ file: Type.String({ pattern: '^[0-9A-Za-z-]{1,60}\\.(json|xml)$' }) })
