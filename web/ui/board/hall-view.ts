import type { Group, HallFact, Slot, StopFact, StopStage } from '#capabilities/hall/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownHallLine {
  id: string
  villageCode: string
  villageName: string
  place: string
}

/** One village's service centre as both faces draw it. */
export interface ShownHall extends ShownHallLine {
  weekdays: readonly number[]
  from: string
  to: string
  note: string | undefined
  facts: readonly HallFact[]
}

export interface ShownService {
  key: string
  name: Words
  group: Group
  papers: readonly Words[]
  /** Working days; none: at once. */
  days: number | undefined
  proxy: boolean
  starter: boolean
  basis: Words
}

export type ShownSlot = Slot

export interface ShownStopLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  place: string
  stage: StopStage
  on: string
  from: string
  to: string
}
export interface ShownStop extends ShownStopLine {
  text: string | undefined
  facts: readonly StopFact[]
}

/** Who comes for what, as the village's own office reads it. */
export interface ShownBooking {
  id: string
  service: Words
  on: string
  from: string
  name: string
  phone: string | undefined
  isWithdrawn: boolean
}

export const hallPaths = {
  hall: (code: string) => `/v/${code}/hall`,
  paper: (code: string) => `/v/${code}/hall/paper`,
  calendar: (code: string) => `/v/${code}/hall/stops.ics`,
  bookings: (code: string) => `/v/${code}/hall/bookings`,
  withdrawals: (code: string) => `/v/${code}/hall/withdrawals`,
  deskHalls: '/desk/halls',
  deskHall: (id: string) => `/desk/halls/${id}`,
  deskBookings: (id: string) => `/desk/halls/${id}/bookings`,
  deskStops: '/desk/stops',
  deskStop: (id: string) => `/desk/stops/${id}`,
}
