import { COUNTY, VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { Verb } from './shapes/vocabulary.ts'

/** A village or the county writes; the county puts it into the library and takes it out; a village adopts for itself alone. */
export const { mayDo, requireMay, requireDesk } = villagePowers<Verb | 'adopted'>({
  described: VILLAGE,
  revised: { ...VILLAGE, ...COUNTY },
  published: COUNTY,
  withdrawn: COUNTY,
  adopted: VILLAGE,
})
