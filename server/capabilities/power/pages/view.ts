import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownItem, ShownItemLine, ShownPower } from '#web/ui/board/power-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { Power, PowerContext } from '../context.ts'
import type { ItemDetail } from '../queries/detail.ts'
import type { ItemRow } from '../queries/item.ts'
import type { PrivateData, Stage } from '../rules/index.ts'

export interface PowerBook {
  places(): PlaceBook
}

export const shownPower = ({ validFrom: _, sort: __, order: ___, ...power }: Power): ShownPower => power

const isLate = ({ today }: PowerContext, stage: string, dueOn: string | null | undefined): boolean =>
  stage === 'running' && dueOn !== null && dueOn !== undefined && dueOn < today

/** From a row to a line of a list, with the words of its power. */
export function shownLine(context: PowerContext, book: PowerBook, lang: Language, row: ItemRow): ShownItemLine {
  const power = context.powers.powerOn(row.power, context.powers.dayOf(row.opened_at.getTime()))
  return {
    id: row.id,
    villageCode: row.village_code,
    villageName: book.places().nameOf(row.village_code, lang),
    title: row.title,
    power: power?.name,
    stage: row.stage as Stage, // Held to these words by the table's constraint.
    next: power?.steps.find(({ key }) => key === row.next),
    openedAt: row.opened_at,
    dueOn: row.due_on ?? undefined,
    late: isLate(context, row.stage, row.due_on),
    amountCents: row.amount_cents === null ? undefined : Number(row.amount_cents),
  }
}

/** What is somebody's own is left out unless a desk asks. */
export function shownItem(
  context: PowerContext,
  book: PowerBook,
  lang: Language,
  { row, state, actions, power }: ItemDetail,
  kept: ReadonlyMap<number, PrivateData> = new Map(),
): ShownItem {
  return {
    id: row.id,
    village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
    title: row.title,
    power: power && shownPower(power),
    stage: state.stage,
    steps: state.steps,
    at: state.at,
    actions,
    kept,
    dueOn: state.dueOn,
    late: isLate(context, state.stage, state.dueOn),
    waitUntil: state.waitUntil !== undefined && context.today <= state.waitUntil ? state.waitUntil : undefined,
    amountCents: state.amountCents,
    decision: state.decision,
    project: state.project,
    today: context.today,
  }
}
