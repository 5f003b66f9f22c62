import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Line = Type.String({ minLength: 2, maxLength: 120 })
const Words = Type.Optional(Type.String({ minLength: 2, maxLength: 500 }))
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })

const STATION = { name: Line, place: Line, hours: Line, practice: Words, legal: Words, court: Words, help: Words }
export const StationBody = Type.Object({ id: Id, villageCode: VillageCode, ...STATION }, closed)
export type StationBody = Static<typeof StationBody>

export const ActivityBody = Type.Object(
  {
    ...{ id: Id, villageCode: VillageCode, stationId: Type.String({ format: 'uuid' }), title: Line },
    ...{ on: Type.String({ format: 'date' }), from: Time, to: Time },
    ...{ places: Type.Integer({ minimum: 1, maximum: 2000 }), harmony: Type.Optional(Key), text: Words },
  },
  closed,
)
export type ActivityBody = Static<typeof ActivityBody>

/** As little as it takes: how one is called, and with how many. Of a telephone only its masked form is kept. */
export const SignupBody = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 30 }),
    people: Type.Integer({ minimum: 1, maximum: 20 }),
    phone: Type.Optional(Type.String({ minLength: 5, maxLength: 20 })),
  },
  closed,
)
export type SignupBody = Static<typeof SignupBody>

/** The place is given back by the code of the sign-up. */
export const SignoffBody = Type.Object({ code: Type.String({ minLength: 8, maxLength: 20 }) }, closed)
export type SignoffBody = Static<typeof SignoffBody>

export const STATION_ACTS = [
  actShape('changed', 'changes', STATION),
  actShape('closed', 'closings', { reason: Reason }),
] as const
export type StationDeskVerb = (typeof STATION_ACTS)[number]['verb']

export const ACTIVITY_ACTS = [
  actShape('held', 'outcomes', {
    came: Type.Integer({ minimum: 0, maximum: 5000 }),
    text: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  actShape('cancelled', 'cancellations', { reason: Reason }),
] as const
export type ActivityDeskVerb = (typeof ACTIVITY_ACTS)[number]['verb']

/** The bodies of acts after validation; each verb reads its own part. */
export type StationActBody = Partial<Omit<StationBody, 'id' | 'villageCode'>> & {
  id: string
  seen: number
  reason?: string
}
export interface ActivityActBody {
  id: string
  seen: number
  came?: number
  text?: string
  reason?: string
}
