import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { CreditDetail, CreditRow, DeskCredit } from './queries/credit.ts'

/** What the API answers, and how it is made from what the queries know. */
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])

export const Line = Type.Object({
  id: Text,
  villageCode: Text,
  edition: Count,
  title: Text,
  stage: Text,
  items: Count,
  rewards: Count,
  commentsUntil: MaybeText,
  decision: MaybeText,
  adoptedOn: MaybeText,
  from: MaybeText,
})

export const More = Type.Object({
  inForce: Type.Boolean(),
  period: Text,
  cap: Count,
  budgetCents: Count,
  earnsAndCosts: Type.Array(Type.Object({ key: Text, way: Text, text: Text, points: Count, evidence: Text })),
  buys: Type.Array(Type.Object({ key: Text, text: Text, points: Count, costCents: Count })),
  facts: Type.Array(Type.Object({ verb: Text, at: Text, unit: MaybeText, data: Type.Record(Text, Type.Unknown()) })),
})

export const lineOf = (row: CreditRow) => ({
  id: row.id,
  villageCode: row.village_code,
  edition: row.edition,
  title: row.title,
  stage: row.stage,
  items: row.items,
  rewards: row.rewards,
  commentsUntil: row.comments_until,
  decision: row.decision_id,
  adoptedOn: row.adopted_on,
  from: row.from_on,
})

export const detailAnswer = ({ row, state, facts, inForce }: CreditDetail) => ({
  ...lineOf(row),
  inForce: inForce === row.id,
  period: state.period,
  cap: state.cap,
  budgetCents: state.budgetCents,
  earnsAndCosts: state.items.map((item) => ({ ...item })),
  buys: state.rewards.map((reward) => ({ ...reward })),
  facts: facts.map(shownFact),
})

export const deskAnswer = (detail: DeskCredit) => ({
  ...detailAnswer(detail),
  version: detail.state.version,
  may: [...detail.may],
})
