import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Option } from '#web/ui/components/select.tsx'
import type { Language } from '#web/ui/messages/language.ts'

/** Every village of the county to choose from, in the order of the towns. */
export const villageOptions = (places: PlaceBook, county: string, lang: Language): Option[] =>
  places.childrenOf(county).flatMap(({ code }) =>
    places.childrenOf(code).map((village) => ({
      value: village.code,
      label: `${places.nameOf(code, lang)} · ${places.nameOf(village.code, lang)}`,
    })),
  )
