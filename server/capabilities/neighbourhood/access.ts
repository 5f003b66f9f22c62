import { VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { ActivityVerb, StationVerb } from './shapes/vocabulary.ts'

/** What neighbours do together is the village's own; the offices above read along, but not who comes. */
export const { mayDo, requireMay, requireDesk } = villagePowers<StationVerb | ActivityVerb | 'signups'>({
  opened: VILLAGE,
  changed: VILLAGE,
  closed: VILLAGE,
  announced: VILLAGE,
  held: VILLAGE,
  cancelled: VILLAGE,
  signups: VILLAGE,
})
