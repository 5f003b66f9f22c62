import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownCharter, ShownCharterLine } from '#web/ui/board/charter-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { CharterContext } from '../context.ts'
import type { CharterDetail, CharterRow } from '../queries/charter.ts'
import type { Stage } from '../rules/index.ts'

export interface CharterBook {
  places(): PlaceBook
}

export const shownLine = (book: CharterBook, lang: Language, row: CharterRow, today: string): ShownCharterLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  edition: row.edition,
  title: row.title,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  clauses: row.clauses,
  until: row.comments_until ?? undefined,
  adoptedOn: row.adopted_on ?? undefined,
  fileBy: row.file_by ?? undefined,
  filedOn: row.filed_on ?? undefined,
  correctBy: row.correct_by ?? undefined,
  isLate: row.file_by !== null && (row.filed_on ?? today) > row.file_by,
})

/** One edition as both faces draw it. */
export function shownCharter(
  { phrases, rule, today }: Pick<CharterContext, 'phrases' | 'rule' | 'today'>,
  book: CharterBook,
  lang: Language,
  { row, state, facts }: CharterDetail,
): ShownCharter {
  return {
    ...shownLine(book, lang, row, today),
    text: state.clauses,
    flags: state.flags.flatMap(({ clause, phrase, rule: key }) => {
      const found = phrases.find((one) => one.key === key)
      return found ? [{ clause, phrase, law: found.law, explain: found.explain }] : []
    }),
    flagAnswer: state.flagAnswer,
    decision: state.decision,
    basis: rule.basis,
    facts,
  }
}
