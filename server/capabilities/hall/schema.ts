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
const Day = Type.String({ format: 'date' })

const HALL = {
  place: Line,
  weekdays: Type.String({ pattern: '^[1-7](,[1-7]){0,6}$', description: 'Days of the week, Monday is 1: 1,2,3,4,5' }),
  from: Time,
  to: Time,
  note: Words,
}
export const HallBody = Type.Object({ id: Id, villageCode: VillageCode, ...HALL }, closed)
export type HallBody = Static<typeof HallBody>

export const StopBody = Type.Object(
  { id: Id, villageCode: VillageCode, title: Line, place: Line, on: Day, from: Time, to: Time, text: Words },
  closed,
)
export type StopBody = Static<typeof StopBody>

/** A service and a slot, `2026-11-20 09:00`, with what one is called. Of a telephone only its masked form is kept. */
export const BookingBody = Type.Object(
  {
    id: Id,
    service: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 }),
    slot: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2} ([01][0-9]|2[0-3]):[0-5][0-9]$' }),
    name: Type.String({ minLength: 1, maxLength: 30 }),
    phone: Type.Optional(Type.String({ minLength: 5, maxLength: 20 })),
  },
  closed,
)
export type BookingBody = Static<typeof BookingBody>

/** The slot is given back by the code of the booking. */
export const WithdrawalBody = Type.Object({ code: Type.String({ minLength: 8, maxLength: 20 }) }, closed)
export type WithdrawalBody = Static<typeof WithdrawalBody>

export const HALL_ACTS = [actShape('changed', 'changes', HALL)] as const
export type HallDeskVerb = (typeof HALL_ACTS)[number]['verb']
export const STOP_ACTS = [actShape('cancelled', 'cancellations', { reason: Reason })] as const
export type StopDeskVerb = (typeof STOP_ACTS)[number]['verb']

/** The bodies of acts after validation. */
export type HallActBody = Omit<HallBody, 'villageCode'> & { seen: number }
export interface StopActBody {
  id: string
  seen: number
  reason: string
}
