import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Language } from '#web/ui/messages/language.ts'

/** What the pages look up besides their own records. */
export interface DisclosureBook {
  places(): PlaceBook
  playbook(): Playbook
}

/** @throws Problem `village.unknown` 404 */
export function villageIn(book: DisclosureBook, code: string, lang: Language): { code: string; name: string } {
  const { code: known } = book.places().getVillage(code)
  return { code: known, name: book.places().nameOf(known, lang) }
}

export const placeIn = (book: DisclosureBook, code: string, lang: Language): { code: string; name: string } => ({
  code: book.places().get(code).code,
  name: book.places().nameOf(code, lang),
})
