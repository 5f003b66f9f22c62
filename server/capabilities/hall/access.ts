import { VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { HallVerb, StopVerb } from './shapes/vocabulary.ts'

/** The village keeps its service centre; the offices above read along, but not who comes for what. */
export const { mayDo, requireMay, requireDesk } = villagePowers<HallVerb | StopVerb | 'bookings'>({
  opened: VILLAGE,
  changed: VILLAGE,
  planned: VILLAGE,
  cancelled: VILLAGE,
  bookings: VILLAGE,
})
