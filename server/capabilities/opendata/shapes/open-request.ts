/** A public matter, open or closed; never one that is a petition or lies in mediation. */
export interface OpenRequest {
  id: string
  number: number
  kind: string
  publicTitle: string
  placeCode: string
  lon: number | null
  lat: number | null
  state: string
  outcome: string | null
  holder: string
  reportedAt: Date
  updatedAt: Date
  dueAt: Date | null
}
