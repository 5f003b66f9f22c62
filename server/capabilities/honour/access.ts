import { COMMITTEE, TOWN, VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { Verb } from './shapes/vocabulary.ts'

/** The village reviews and confirms; objections are answered by its supervision committee, not by whoever is objected to. */
export const { mayDo, requireMay, requireDesk } = villagePowers<Verb>({
  proposed: VILLAGE,
  admitted: VILLAGE,
  refused: VILLAGE,
  evidenced: VILLAGE,
  revised: VILLAGE,
  consented: VILLAGE,
  unnamed: VILLAGE,
  noticed: VILLAGE,
  answered: COMMITTEE,
  confirmed: VILLAGE,
  revoked: { ...VILLAGE, ...TOWN },
  dropped: VILLAGE,
})
