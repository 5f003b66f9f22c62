import { unitOfPlace } from '#kernel/unit.ts'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import type { PlaceBook } from './rules.ts'
import type { Language } from './schema.ts'

/** The village as its pages name it, with the telephone of its office. @throws Problem `village.unknown` 404 */
export function villageOfPage(places: PlaceBook, code: string, lang: Language): VillageOfPage {
  const village = places.getVillage(code)
  const office = places.findUnit(unitOfPlace(village.code))
  const phone = office?.phone && { name: places.unitName(office.code, lang), number: office.phone }
  return { code: village.code, name: places.nameOf(code, lang), ...(phone ? { phone } : {}) }
}

/** County and town, as they stand over the village's name. */
export function aboveOf(places: PlaceBook, code: string, lang: Language): string {
  const names = [code.slice(0, 6), code.slice(0, 9)].map((place) => places.nameOf(place, lang))
  return lang === 'en' ? names.reverse().join(', ') : names.join('')
}
