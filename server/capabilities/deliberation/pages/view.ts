import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownTopic, ShownTopicLine } from '#web/ui/board/deliberation-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { shownFacts } from '../answers.ts'
import type { DeliberationContext } from '../context.ts'
import type { TopicDetail } from '../queries/detail.ts'
import type { TopicRow } from '../queries/topic.ts'
import type { Stage, Way } from '../rules/index.ts'

export interface DeliberationBook {
  places(): PlaceBook
}

export const shownLine = (book: DeliberationBook, lang: Language, row: TopicRow, desk = false): ShownTopicLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  title: row.hidden && !desk ? undefined : row.title,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  proposedAt: row.proposed_at,
  screenBy: row.screen_by,
  meetsOn: row.meets_on ?? undefined,
})

/** One topic as both faces draw it; what was refused stays with the desks. */
export function shownTopic(
  { rule }: Pick<DeliberationContext, 'rule'>,
  book: DeliberationBook,
  lang: Language,
  detail: TopicDetail,
  desk = false,
): ShownTopic {
  const { row, state, facts } = detail
  return {
    ...shownLine(book, lang, row, desk),
    text: row.stage === 'refused' && !desk ? undefined : row.text,
    consensus: state.consensus,
    way: (row.way as Way | undefined) ?? undefined, // Held to these words by the table's constraint.
    decision: row.decision_id ?? undefined,
    dueOn: row.due_on ?? undefined,
    seats: rule.seats.flatMap(({ key, group, name }) => {
      const people = state.seats.filter(({ seat }) => seat === key).reduce((sum, one) => sum + one.people, 0)
      return people > 0 ? [{ group, name, people }] : []
    }),
    seatNames: Object.fromEntries(rule.seats.map(({ key, name }) => [key, name])),
    basis: rule.basis,
    asked: row.seats + 1,
    ratings: state.ratings,
    facts: desk ? facts : shownFacts(detail),
  }
}
