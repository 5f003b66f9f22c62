import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownRound } from '#web/ui/board/assessment-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { AssessmentDetail } from '../queries/assessment.ts'

export interface AssessmentBook {
  places(): PlaceBook
}

export const shownRound = (
  book: AssessmentBook,
  lang: Language,
  { row, state, actions }: AssessmentDetail,
  { today, desk }: Pick<ShownRound, 'today' | 'desk'>,
): ShownRound => ({
  id: row.id,
  village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
  ...{ state, actions, today, desk },
})
