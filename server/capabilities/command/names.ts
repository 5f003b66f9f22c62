import type { PlaceBook } from '#capabilities/place/index.ts'
import { ancestorsOf, contains, levelOf } from '#kernel/place.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Language } from '#web/ui/messages/language.ts'

/** Names in the reader's language, as told from the place that the screen shows. */
export interface Names {
  place: (code: string) => string
  /** On the map: without what all its neighbours are called too. */
  label: (code: string) => string
  /** Down from the shown place: town and village, or village and grid. */
  where: (code: string) => string
  unit: (code: string) => string
  kind: (key: string) => string
  /** Words that the playbook has in both languages. */
  words: (said: { zh: string; en: string }) => string
}

export function namesOf(places: PlaceBook, t: Messages, lang: Language, shown: string, kind: Names['kind']): Names {
  const place = (code: string) => places.nameOf(code, lang)
  const label = (code: string): string => {
    if (levelOf(code) === 'town') return t.command.shortTown(place(code))
    const above = place(code.slice(0, -3))
    const own = place(code)
    return levelOf(code) === 'grid' && own.startsWith(above) ? own.slice(above.length).trim() : own
  }
  const where = (code: string): string => {
    const down = [...ancestorsOf(code).reverse(), code].filter((one) => one !== shown && contains(shown, one))
    // A grid's name holds its village's.
    const told = levelOf(code) === 'grid' ? down.filter((one) => levelOf(one) !== 'village') : down
    const names = told.map(place)
    return names.length === 0 ? place(code) : names.reduce((outer, inner) => t.command.placeWithin(outer, inner))
  }
  return {
    place,
    label,
    where,
    unit: (code) => places.unitName(code, lang),
    kind,
    words: ({ zh, en }) => (lang === 'en' ? en : zh),
  }
}
