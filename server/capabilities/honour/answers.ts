import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { DeskHonour, HonourDetail, NamedRow } from './queries/honour.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])

export const Line = Type.Object({
  id: Text,
  villageCode: Text,
  kind: Text,
  subject: Text,
  harmony: MaybeText,
  name: MaybeText,
  title: MaybeText,
  stage: Text,
  noticeUntil: MaybeText,
  confirmedOn: MaybeText,
})
export const More = Type.Object({
  deed: MaybeText,
  evidence: Type.Array(Type.Object({ text: Text, record: MaybeText })),
  answered: Type.Integer({ minimum: 0 }),
  facts: Type.Array(
    Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
  ),
})
export const Proposed = Type.Object({
  id: Text,
  receipt: Text,
  screenBy: Text,
  repeated: Type.Boolean(),
})

/** Of a proposal that was refused nobody's name is told, not even masked. */
export const lineOf = ({ row, name }: NamedRow) => ({
  id: row.id,
  villageCode: row.village_code,
  kind: row.kind,
  subject: row.subject,
  harmony: row.harmony,
  name: row.stage === 'refused' ? null : name,
  title: row.title,
  stage: row.stage,
  noticeUntil: row.notice_until,
  confirmedOn: row.confirmed_on,
})

export const detailOf = (detail: HonourDetail) => ({
  ...lineOf(detail),
  deed: detail.state.deed ?? null,
  evidence: detail.state.evidence.map(({ text, record }) => ({ text, record: record ?? null })),
  answered: detail.state.answered.length,
  facts: detail.facts.map((fact) => {
    const { masked: _, ...data } = fact.data
    return shownFact({ ...fact, data })
  }),
})

export const deskOf = (detail: DeskHonour) => ({
  ...detailOf(detail),
  version: detail.state.version,
  may: [...detail.may],
})
