import type { PlaceBook } from '#capabilities/place/index.ts'
import type {
  ShownActivity,
  ShownActivityLine,
  ShownStation,
  ShownStationLine,
} from '#web/ui/board/neighbourhood-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { NeighbourhoodContext } from '../context.ts'
import type { ActivityDetail, ActivityLine, StationDetail, StationRow } from '../queries/neighbourhood.ts'
import type { ActivityStage, StationStage } from '../rules/index.ts'

export interface NeighbourhoodBook {
  places(): PlaceBook
}

/** Who reads, and with which words. */
export interface Reading {
  context: Pick<NeighbourhoodContext, 'harmonies'>
  book: NeighbourhoodBook
  lang: Language
}

export const shownStationLine = ({ book, lang }: Omit<Reading, 'context'>, row: StationRow): ShownStationLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  name: row.name,
  stage: row.stage as StationStage, // Held to these words by the table's constraint.
})

export const shownStation = (
  reading: Omit<Reading, 'context'>,
  { row, state, facts }: StationDetail,
): ShownStation => ({
  ...shownStationLine(reading, row),
  place: state.place,
  hours: state.hours,
  services: state.services,
  facts,
})

export const shownActivityLine = (
  { context, book, lang }: Reading,
  { row, taken, isOpen }: ActivityLine,
): ShownActivityLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  title: row.title,
  stage: row.stage as ActivityStage, // Held to these words by the table's constraint.
  on: row.held_on,
  from: row.from_time,
  to: row.to_time,
  places: row.places,
  taken,
  isOpen,
  harmony: context.harmonies.find(({ key }) => key === row.harmony)?.name,
})

export const shownActivity = (reading: Reading, detail: ActivityDetail): ShownActivity => ({
  ...shownActivityLine(reading, detail),
  station: { id: detail.station.id, name: detail.station.name },
  text: detail.state.text,
  came: detail.state.came,
  facts: detail.facts,
})
