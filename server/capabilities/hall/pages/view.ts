import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownHall, ShownHallLine, ShownService, ShownStop, ShownStopLine } from '#web/ui/board/hall-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { OfferedService } from '../context.ts'
import type { HallDetail, HallRow, StopDetail, StopRow } from '../queries/hall.ts'
import type { StopStage } from '../rules/index.ts'

export interface HallBook {
  places(): PlaceBook
}

/** Who reads, and with which words. */
export interface Reading {
  book: HallBook
  lang: Language
}

export const shownHallLine = ({ book, lang }: Reading, row: HallRow): ShownHallLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  place: row.place,
})

export const shownHall = (reading: Reading, { row, state, facts }: HallDetail): ShownHall => ({
  ...shownHallLine(reading, row),
  weekdays: state.weekdays,
  from: state.from,
  to: state.to,
  note: state.note,
  facts,
})

export const shownStopLine = ({ book, lang }: Reading, row: StopRow): ShownStopLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  title: row.title,
  place: row.place,
  stage: row.stage as StopStage, // Held to these words by the table's constraint.
  on: row.held_on,
  from: row.from_time,
  to: row.to_time,
})

export const shownStop = (reading: Reading, { row, state, facts }: StopDetail): ShownStop => ({
  ...shownStopLine(reading, row),
  text: state.text,
  facts,
})

export const shownService = ({
  key,
  name,
  group,
  papers,
  limit,
  proxy,
  starter,
  basis,
}: OfferedService): ShownService => ({
  ...{ key, name, group, papers, proxy, starter, basis },
  days: limit?.days,
})
