import { orFindVillage, type PlaceBook, villageOfPage } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { RecordSource } from '../context.ts'

/** What the pages look up besides their own records. */
export interface DisclosureBook {
  places(): PlaceBook
  playbook(): Playbook
  sources: readonly RecordSource[]
}

/** @throws Problem `village.unknown` 404 */
export const villageIn = (book: DisclosureBook, code: string, lang: Language) =>
  villageOfPage(book.places(), code, lang)

export const placeIn = (book: DisclosureBook, code: string, lang: Language): { code: string; name: string } => ({
  code: book.places().get(code).code,
  name: book.places().nameOf(code, lang),
})

/** A public page under a village's address: a code of no village is answered with a way to find one's own. */
export const pageOfVillage = (book: DisclosureBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const
