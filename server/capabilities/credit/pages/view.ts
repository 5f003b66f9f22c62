import type { PlaceBook } from '#capabilities/place/index.ts'
import { writeCents } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import type { ShownCredit, ShownCreditLine, ShownMember, ShownMemberLine } from '#web/ui/board/credit-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { CreditContext } from '../context.ts'
import { type CreditDetail, type CreditRow, editionBefore } from '../queries/credit.ts'
import type { MemberDetail, MemberRow } from '../queries/member.ts'
import { compared, standingOf, type Terms } from '../rules/index.ts'
import type { MemberStage } from '../shapes/member.ts'

export interface CreditBook {
  places(): PlaceBook
}

export const shownLine = (
  book: CreditBook,
  lang: Language,
  row: CreditRow,
  { inForce, today }: { inForce: string | undefined; today: string },
): ShownCreditLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  edition: row.edition,
  title: row.title,
  standing: standingOf(row, inForce, today),
  until: row.comments_until ?? undefined,
  from: row.from_on ?? undefined,
})

/** One edition as both faces draw it, beside the one before. */
export async function shownCredit(
  context: Pick<CreditContext, 'rule'> & Context,
  book: CreditBook,
  lang: Language,
  { row, state, facts, inForce }: CreditDetail,
): Promise<ShownCredit> {
  const { rule, today } = context
  const before = await editionBefore(context, row)
  return {
    ...shownLine(book, lang, row, { inForce, today }),
    state,
    facts,
    basis: rule.basis,
    before: before && { edition: before.row.edition, rows: compared(before.state, state) },
  }
}

/** What a form opens with. */
export const shownTerms = ({ title, period, cap, budgetCents }: Terms): Record<string, string> => ({
  title,
  period,
  cap: String(cap),
  budgetCents: writeCents(budgetCents),
})

export const shownMemberLine = (row: MemberRow, today: string): ShownMemberLine => ({
  id: row.id,
  name: row.name_mask,
  door: row.door_text,
  stage: row.stage as MemberStage, // Held to these words by the table's constraint.
  waiting: row.waiting,
  appeals: row.appeals,
  dueOn: row.appeal_due ?? undefined,
  isLate: row.appeal_due !== null && row.appeal_due < today,
})

/** One household's points as its two faces draw them: its own, and the village's desks. */
export function shownMember(
  book: CreditBook,
  lang: Language,
  { row, state, facts, rules }: MemberDetail,
  today: string,
): ShownMember {
  const places = book.places()
  const decidedBy = (entry: string) => {
    const last = facts.findLast(({ verb, data }) => data.entry === entry && verb !== 'proposed' && verb !== 'appealed')
    return last?.by.unit === undefined ? undefined : places.unitName(last.by.unit, lang)
  }
  return {
    ...shownMemberLine(row, today),
    villageCode: row.village_code,
    villageName: places.nameOf(row.village_code, lang),
    way: state.way,
    form: row.form_number ?? undefined,
    version: state.version,
    balance: state.balance,
    entries: state.entries.map((entry) => ({ ...entry, decidedBy: decidedBy(entry.entry) })).toReversed(),
    items: rules?.items ?? [],
    rewards: rules?.rewards ?? [],
    today,
  }
}
