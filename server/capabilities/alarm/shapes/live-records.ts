/** What alarms read: plain records, whatever tables they come from, each list in order of time. */
interface Lying {
  place: string
  placeText?: string | undefined
  lon?: number | undefined
  lat?: number | undefined
}

export interface Told {
  id: string
  number: number
  title: string
}

/** Somebody reported a matter, or joined it. */
export interface ReportRecord extends Told, Lying {
  kind: string
  at_ms: number
}

/** A matter that came back: returned or refused by a desk, or said not to be solved. */
export interface BackRecord extends Told {
  place: string
  kind: string
  why: 'sent' | 'unsolved'
  at_ms: number
  /** When it was closed; not at all while it is open. */
  closed_ms?: number | undefined
}

export interface HazardRecord extends Lying {
  id: string
  title: string
  at_ms: number
  again_ms: number
  /** When a matter made of it was closed. */
  closed_ms?: number | undefined
}

/** A worker was there: any record of a grid with a point or a place. */
export interface LookRecord extends Lying {
  at_ms: number
}

export interface PetitionRecord {
  id: string
  number: number
  place: string
  at_ms: number
}

export interface LiveRecords {
  reports: readonly (ReportRecord & { closed_ms?: number | undefined })[]
  back: readonly BackRecord[]
  hazards: readonly HazardRecord[]
  looks: readonly LookRecord[]
  petitions: readonly PetitionRecord[]
}
