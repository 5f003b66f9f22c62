import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownEffect, ShownPractice, ShownPracticeLine } from '#web/ui/board/practice-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { PracticeContext } from '../context.ts'
import type { VillageEffect } from '../queries/effect.ts'
import type { PracticeDetail, PracticeRow } from '../queries/practice.ts'
import type { Stage } from '../rules/index.ts'

export interface PracticeBook {
  places(): PlaceBook
}

export const shownLine = (
  { rule }: Pick<PracticeContext, 'rule'>,
  book: PracticeBook,
  lang: Language,
  row: PracticeRow,
): ShownPracticeLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  title: row.title,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  harmony: rule.harmonies.find(({ key }) => key === row.harmony)?.name,
})

/** One practice as both faces draw it. */
export const shownPractice = (
  context: Pick<PracticeContext, 'rule'>,
  book: PracticeBook,
  lang: Language,
  { row, state, facts, adoptions }: PracticeDetail,
): ShownPractice => ({
  ...shownLine(context, book, lang, row),
  parts: state.parts,
  adoptions: adoptions.map(({ village_code: code, adopted_on: adoptedOn }) => ({
    village: { code, name: book.places().nameOf(code, lang) },
    adoptedOn,
  })),
  basis: context.rule.basis,
  facts,
})

export const shownEffect = (book: PracticeBook, lang: Language, effect: VillageEffect): ShownEffect => ({
  ...effect,
  villageName: book.places().nameOf(effect.village, lang),
})
