import { VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { Verb } from './shapes/vocabulary.ts'

/** A village plans its own tours and says itself what it took home. */
export const { mayDo, requireMay, requireDesk } = villagePowers<Verb>({
  planned: VILLAGE,
  moved: VILLAGE,
  noted: VILLAGE,
  taken: VILLAGE,
  closed: VILLAGE,
  dropped: VILLAGE,
})
