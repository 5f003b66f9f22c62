import { TOWN, VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { Verb } from './shapes/vocabulary.ts'

/** The village writes, asks, votes and files; whether it is lawful the town says, and nobody else acts for either. */
export const { mayDo, requireMay, requireDesk } = villagePowers<Verb>({
  drafted: VILLAGE,
  revised: VILLAGE,
  opened: VILLAGE,
  submitted: VILLAGE,
  reviewed: TOWN,
  returned: TOWN,
  adopted: VILLAGE,
  filed: VILLAGE,
  ordered: TOWN,
  dropped: VILLAGE,
  // Follows from the vote on the next edition.
  superseded: {},
})
