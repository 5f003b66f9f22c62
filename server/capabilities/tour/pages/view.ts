import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownTour, ShownTourLine } from '#web/ui/board/tour-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { TourDetail, TourRow } from '../queries/tour.ts'
import type { Stage } from '../rules/index.ts'

export interface TourBook {
  places(): PlaceBook
}

export const shownLine = (book: TourBook, lang: Language, row: TourRow): ShownTourLine => ({
  ...{ id: row.id, on: row.on_day, route: row.route, ideas: row.ideas },
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
})

export const shownTour = (book: TourBook, lang: Language, { row, state, facts }: TourDetail): ShownTour => ({
  ...shownLine(book, lang, row),
  state,
  facts,
})
