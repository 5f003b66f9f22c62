import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownDecision, ShownLine } from '#web/ui/board/decision-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { DecisionRules } from '../context.ts'
import type { DecisionRow } from '../queries/decision.ts'
import type { DecisionDetail } from '../queries/detail.ts'
import { flaggedOf, type Stage } from '../rules/index.ts'

export interface DecisionBook {
  places(): PlaceBook
}

const UNNAMED = { zh: '', en: '' }

/** From a row to a line of a list, with the words of its procedure. */
export function shownLine(rules: DecisionRules, book: DecisionBook, lang: Language, row: DecisionRow): ShownLine {
  const procedure = rules.procedureOn(row.kind, rules.dayOf(row.opened_at.getTime()))
  return {
    id: row.id,
    villageCode: row.village_code,
    villageName: book.places().nameOf(row.village_code, lang),
    title: row.title,
    kind: procedure?.name ?? UNNAMED,
    stage: row.stage as Stage, // Held to these words by the table's constraint.
    next: procedure?.steps.find(({ verb }) => verb === row.next)?.name,
    openedAt: row.opened_at,
    dueOn: row.due_on ?? undefined,
  }
}

/** What was declared about persons is left out unless a desk asks. */
export function shownDecision(
  book: DecisionBook,
  lang: Language,
  { row, state, actions, procedure, organ, result }: DecisionDetail,
  desk: boolean,
): ShownDecision {
  return {
    id: row.id,
    village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
    title: row.title,
    kind: procedure.name,
    explain: procedure.explain,
    basis: procedure.basis,
    stage: state.stage,
    next: state.next,
    steps: procedure.steps,
    actions: desk ? actions : actions.filter(({ verb }) => verb !== 'declared'),
    meeting: state.meeting,
    organ: organ && { name: organ.name, basis: organ.basis },
    result,
    dueOn: state.dueOn,
    flagged: flaggedOf(state),
  }
}
