import { Type } from 'typebox'
import { PublicationAnswer, publicationOf } from '#platform/log/publication-answers.ts'
import type { DeskPartnership, PartnershipRow, PublicPartnership } from './queries/partnership.ts'
import { type PartnershipFact, STAGES } from './rules/index.ts'

/** What the API answers, and how it is made from what the queries know. */
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const OrNull = Type.Union([Text, Type.Null()])

const Line = {
  id: Text,
  villageCode: Text,
  partnerCode: OrNull,
  partnerName: OrNull,
  kind: Text,
  name: Text,
  aim: Text,
  until: Text,
  stage: Type.Enum(STAGES),
  startedOn: OrNull,
  measures: Count,
  done: Count,
  inCents: Count,
  outCents: Count,
  earnedCents: Count,
}
export const Lines = Type.Object({ partnerships: Type.Array(Type.Object(Line)) })
const Done = Type.Object({
  verb: Text,
  at: Type.String({ format: 'date-time' }),
  name: OrNull,
  data: Type.Record(Text, Type.Unknown()),
})
const Measures = Type.Array(
  Type.Object({
    number: Count,
    text: Text,
    owner: Text,
    dueOn: Text,
    doneOn: Type.Optional(Text),
    isDropped: Type.Boolean(),
  }),
)
export const PublicPartnershipAnswer = Type.Object({
  ...Line,
  course: Measures,
  facts: Type.Array(Done),
  publications: Type.Array(PublicationAnswer),
})
export const DeskPartnershipAnswer = Type.Object({
  ...Line,
  version: Count,
  may: Type.Array(Text),
  course: Measures,
  facts: Type.Array(Done),
})
export const Proposed = Type.Object({ id: Text, repeated: Type.Boolean() })

export const lineOf = (row: PartnershipRow) => ({
  id: row.id,
  villageCode: row.village_code,
  partnerCode: row.partner_code,
  partnerName: row.partner_name,
  kind: row.kind,
  name: row.name,
  aim: row.aim,
  until: row.until,
  stage: row.stage,
  startedOn: row.started_on,
  measures: row.measures,
  done: row.done,
  inCents: row.in_cents,
  outCents: row.out_cents,
  earnedCents: row.earned_cents,
})

const factOf = ({ verb, at_ms, by, data }: PartnershipFact) => ({
  verb,
  at: new Date(at_ms).toISOString(),
  name: by.name ?? null,
  data: { ...data },
})

export const publicOf = ({ row, state, facts, publications }: PublicPartnership) => ({
  ...lineOf(row),
  course: [...state.measures],
  facts: facts.map(factOf),
  publications: publications.map((one) => publicationOf(one)),
})

export const deskOf = ({ row, state, facts, may }: DeskPartnership) => ({
  ...lineOf(row),
  version: state.version,
  may: [...may],
  course: [...state.measures],
  facts: facts.map(factOf),
})
