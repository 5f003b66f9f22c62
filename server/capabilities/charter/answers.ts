import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { CharterDetail, CharterRow, DeskCharter } from './queries/charter.ts'

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
  clauses: Count,
  flags: Count,
  commentsUntil: MaybeText,
  decision: MaybeText,
  adoptedOn: MaybeText,
  fileBy: MaybeText,
  filedOn: MaybeText,
  correctBy: MaybeText,
})

export const More = Type.Object({
  text: Type.Array(Type.Object({ key: Text, version: Count, head: Text, text: Text })),
  flagged: Type.Array(Type.Object({ clause: Text, phrase: Text, rule: Text })),
  flagAnswer: MaybeText,
  facts: Type.Array(Type.Object({ verb: Text, at: Text, unit: MaybeText, data: Type.Record(Text, Type.Unknown()) })),
})

export const lineOf = (row: CharterRow) => ({
  id: row.id,
  villageCode: row.village_code,
  edition: row.edition,
  title: row.title,
  stage: row.stage,
  clauses: row.clauses,
  flags: row.flags,
  commentsUntil: row.comments_until,
  decision: row.decision_id,
  adoptedOn: row.adopted_on,
  fileBy: row.file_by,
  filedOn: row.filed_on,
  correctBy: row.correct_by,
})

export const detailOf = ({ row, state, facts }: CharterDetail) => ({
  ...lineOf(row),
  text: state.clauses.map((clause) => ({ ...clause })),
  flagged: state.flags.map((flag) => ({ ...flag })),
  flagAnswer: state.flagAnswer ?? null,
  facts: facts.map(shownFact),
})

export const deskOf = (detail: DeskCharter) => ({
  ...detailOf(detail),
  version: detail.state.version,
  may: [...detail.may],
})
