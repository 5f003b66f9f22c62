import type { PlaceBook } from '#capabilities/place/index.ts'
import type { StepActor } from '#capabilities/playbook/index.ts'
import type { ShownFund, ShownFundLine, ShownKind } from '#web/ui/board/fund-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { FundContext, Kind } from '../context.ts'
import type { FundDetail } from '../queries/detail.ts'
import type { FundRow, Payee } from '../queries/fund.ts'
import type { Stage } from '../rules/index.ts'

export interface FundBook {
  places(): PlaceBook
}

export const shownKind = ({ key, name, explain, basis, grounds, named, starter, per_unit }: Kind): ShownKind => ({
  key,
  name,
  explain,
  basis,
  grounds,
  named,
  starter,
  per_unit,
})

export const shownLine = (context: FundContext, book: FundBook, lang: Language, row: FundRow): ShownFundLine => ({
  id: row.id,
  villageCode: row.village_code,
  villageName: book.places().nameOf(row.village_code, lang),
  title: row.title,
  kind: context.funds.kindOn(row.kind, row.rule_day)?.name,
  // Both held to their words by the table's constraints.
  stage: row.stage as Stage,
  actor: (row.actor ?? undefined) as StepActor | undefined,
  openedAt: row.opened_at,
  people: row.people,
  paidPeople: row.paid_people,
  unpaidPeople: row.unpaid_people,
  listedCents: Number(row.listed_cents),
  paidCents: Number(row.paid_cents),
  flagged: row.flagged,
})

export const shownFund = (
  book: FundBook,
  lang: Language,
  { row, state, actions, kind, shown }: FundDetail,
  payees?: readonly Payee[],
): ShownFund => ({
  id: row.id,
  village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
  source: row.source,
  sourcePaper: row.source_paper,
  openedAt: row.opened_at,
  kind: kind && shownKind(kind),
  state,
  actions,
  shown,
  ...(payees ? { payees: new Map(payees.map((payee) => [payee.n, payee])) } : {}),
})
