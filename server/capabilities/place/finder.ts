import type { PlaceBook } from './rules.ts'
import type { Language } from './schema.ts'

interface NamedPlace {
  code: string
  name: string
}

/** Towns with their villages, by name in the reader's language. */
export function townsOf(
  places: PlaceBook,
  county: string,
  lang: Language,
): (NamedPlace & { villages: NamedPlace[] })[] {
  return places.childrenOf(county).map(({ code }) => ({
    code,
    name: places.nameOf(code, lang),
    villages: places
      .childrenOf(code)
      .map((village) => ({ code: village.code, name: places.nameOf(village.code, lang) })),
  }))
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'-]/g, '')

/** Villages whose name holds what was typed, in Chinese or in pinyin. */
export function villagesNamed(
  places: PlaceBook,
  county: string,
  typed: string,
  lang: Language,
): (NamedPlace & { town: string })[] {
  const asked = plain(typed)
  if (asked === '') return []
  return places
    .childrenOf(county)
    .flatMap((town) => places.childrenOf(town.code))
    .filter(({ name, nameEn }) => plain(name).includes(asked) || plain(nameEn).includes(asked))
    .map(({ code, parent }) => ({ code, name: places.nameOf(code, lang), town: places.nameOf(parent ?? '', lang) }))
}
