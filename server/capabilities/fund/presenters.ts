import { publicationOf } from '#platform/log/publication-answers.ts'
import type { Publication } from '#platform/log/publications.ts'
import type { DeskDetail, FundDetail } from './queries/detail.ts'
import type { FundRow } from './queries/fund.ts'
import type { FundAction, Stage } from './rules/index.ts'

/** From what the queries know to what the API says. */
export const lineOf = (row: FundRow) => ({
  id: row.id,
  villageCode: row.village_code,
  kind: row.kind,
  title: row.title,
  source: row.source,
  sourcePaper: row.source_paper,
  openedAt: row.opened_at.toISOString(),
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  actor: row.actor,
  totalCents: Number(row.total_cents),
  decision: row.decision_id,
  item: row.item_id,
  rule: row.rule_key,
  people: row.people,
  listedCents: Number(row.listed_cents),
  paidCents: Number(row.paid_cents),
  paidPeople: row.paid_people,
  unpaidPeople: row.unpaid_people,
  flagged: row.flagged,
})

/** Lines of a list stand in `recipients`, once the list hung. */
const actionOf = ({ verb, at_ms, by, data: { lines: _, ...data } }: FundAction) => ({
  verb,
  at: new Date(at_ms).toISOString(),
  unit: by.unit ?? null,
  name: by.name ?? null,
  data,
})

const recipientsOf = ({ state, shown }: FundDetail) =>
  state.lines.map(({ cents, hundredths, ties, cleared, state: stands, reason, paidOn }, i) => ({
    n: i + 1,
    name: shown?.[i] ?? null,
    cents,
    hundredths: hundredths ?? null,
    ties,
    cleared,
    state: stands,
    reason: reason ?? null,
    paidOn: paidOn ?? null,
  }))

/** Before it hangs, a list is the desk's own. */
export const publicOf = (detail: FundDetail, publications: readonly Publication[]) => ({
  ...lineOf(detail.row),
  recipients: detail.state.waitUntil === undefined ? [] : recipientsOf(detail),
  actions: detail.actions.map(actionOf),
  publications: publications.map(publicationOf),
})

export const deskOf = (detail: DeskDetail) => ({
  ...lineOf(detail.row),
  version: detail.state.version,
  may: detail.may,
  recipients: recipientsOf(detail),
  payments: detail.state.payments.map((one) => ({ ...one })),
  actions: detail.actions.map(actionOf),
})
