import type { PlaceBook } from '#capabilities/place/index.ts'
import type { WarningColour } from '#capabilities/playbook/index.ts'
import { filled } from '#platform/facts/show.ts'
import type { ShownWarning, ShownWarningLine } from '#web/ui/board/warning-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { Supervisor } from '../access.ts'
import type { WarningContext } from '../context.ts'
import { evidenceOf, numbersOf } from '../presenters.ts'
import type { Detail } from '../queries/detail.ts'
import type { WarningRow } from '../queries/warning.ts'
import type { Stage, Verdict } from '../shapes/vocabulary.ts'

export interface WarningBook {
  places(): PlaceBook
}

/** From a row to a line of a list, with the name of its rule. */
export function shownLine(
  context: WarningContext,
  book: WarningBook,
  lang: Language,
  row: WarningRow,
): ShownWarningLine {
  const { village_code: code, stage, due_on, rule, rule_from } = row
  return {
    id: row.id,
    village: { code, name: book.places().nameOf(code, lang) },
    name: context.warnings.rule(rule, rule_from)?.name ?? { zh: rule, en: rule },
    // Held to these words by the table's constraints.
    colour: row.colour as WarningColour,
    stage: stage as Stage,
    happenedOn: row.happened_on,
    dueOn: due_on ?? undefined,
    late: row.turn === 'village' && due_on !== null && due_on < context.today,
  }
}

export function shownWarning(
  context: WarningContext,
  book: WarningBook,
  lang: Language,
  { row, rule, actions, open }: Detail,
): ShownWarning {
  return {
    ...shownLine(context, book, lang, row),
    version: row.version,
    says: filled(rule.says, numbersOf(row)),
    basis: rule.basis,
    starter: rule.starter,
    evidence: evidenceOf(row),
    ownerName: book.places().unitName(row.owner, lang),
    supervisor: row.supervisor as Supervisor, // Held to these words by the table's constraints.
    verdict: (row.verdict as Verdict | null) ?? undefined,
    actions,
    open,
  }
}
