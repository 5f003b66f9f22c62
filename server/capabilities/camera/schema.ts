import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ format: 'uuid' })
export const ById = Type.Object({ id: Id })

/** A device as an administrator enters it. `code`: 20 digits; `place`: village of 12 or grid of 15 digits. */
export const DeviceBody = Type.Object(
  {
    id: Id,
    code: Type.String({ pattern: '^[0-9]{20}$' }),
    year: Type.String({ pattern: '^(2016|2022)$' }),
    name: Type.String({ minLength: 2, maxLength: 60 }),
    place: Type.String({ pattern: '^([0-9]{12}|[0-9]{15})$' }),
    password: Type.String({ minLength: 8, maxLength: 60, pattern: '^[!-~]+$' }),
  },
  closed,
)
export type DeviceBody = Static<typeof DeviceBody>

/** Why somebody wants to look: for which matter, for which purpose, for how long. */
export const ViewBody = Type.Object(
  {
    id: Id,
    purpose: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
    why: Type.String({ minLength: 4, maxLength: 300 }),
    matterNumber: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
    minutes: Type.Integer({ minimum: 1, maximum: 60 }),
  },
  closed,
)
export type ViewBody = Static<typeof ViewBody>
