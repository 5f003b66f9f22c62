import type { HouseholdContext } from '#capabilities/household/index.ts'
import type { MatterContext } from '#capabilities/matter/index.ts'
import type { MapBook, PlaceBook } from '#capabilities/place/index.ts'
import type { VisitFigures } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

/** What the playbook of the day says of records and visits. */
export interface VisitRules {
  duties: readonly { key: string; name: { zh: string; en: string }; icon: string; matterKind?: string | undefined }[]
  appDays: number
  phrases: number
  sample_percent: number
  sampleLeast: number
  hazardAgain_days: number
  /** How long after its time an unanswered call-out stays open. */
  calloutExpires_h: number
  photosMost: number
  /** A voice note: how long, and how large. */
  voice_s: number
  voiceBytes: number
  figures: VisitFigures
}

export interface VisitContext extends MatterContext, HouseholdContext {
  visits: VisitRules
}

export type WithVisits = (context: Context) => VisitContext

/** What the pages look things up in. */
export interface VisitBook {
  withVisits: WithVisits
  places: () => PlaceBook
  map: MapBook
}
