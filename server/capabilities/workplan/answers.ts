import { Type } from 'typebox'
import type { ItemLine } from './queries/item.ts'
import type { Sort, Stage } from './rules/index.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Line = Type.Object({
  ...{ id: Text, year: Count, sort: Text, heading: Text, title: Text, goal: Text, measure: Text, lead: Text },
  ...{ partners: Type.Array(Text), figure: Text, target: Count, due: Text, stage: Text, version: Count },
  pace: Text,
  evidence: Type.Object({ counted: Type.Number(), href: Text, from: Text, to: Text }),
})
export const Lines = Type.Object({ items: Type.Array(Line) })
export const Planned = Type.Object({ id: Text, repeated: Type.Boolean() })

export const lineOf = ({ row, evidence, pace }: ItemLine) => {
  const { id, year, heading, title, goal, measure, lead, partners, figure, target, due, version } = row
  return {
    ...{ id, year, heading, title, goal, measure, lead, partners, figure, target, due, version, pace },
    sort: row.sort as Sort, // Held to these words by the table's constraints.
    stage: row.stage as Stage,
    evidence,
  }
}
