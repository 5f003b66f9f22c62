import { type Static, Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { DeskRecruitment, RecruitmentDetail, RecruitmentRow } from './queries/recruitment.ts'
import type { DeskReserve, NamedReserve } from './queries/reserve.ts'
import type { Applied, Cohort } from './rules/index.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])
const Count = Type.Integer({ minimum: 0 })
const Facts = Type.Array(
  Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
)

export const RecruitmentLine = Type.Object({
  id: Text,
  townCode: Text,
  title: Text,
  stage: Text,
  applyUntil: Text,
  examOn: Text,
  objectUntil: MaybeText,
  confirmedOn: MaybeText,
})
export const CohortAnswer = Type.Object({
  year: Type.Integer(),
  hired: Count,
  serving: Type.Array(Type.Object({ post: Text, n: Count })),
  underContract: Count,
  left: Count,
  other: Count,
})
const AppliedAnswer = Type.Object({ applied: Count, admitted: Count, listed: Count, hired: Count })
export const RecruitmentAnswer = Type.Object({
  ...RecruitmentLine.properties,
  posts: Type.Array(Type.Object({ villageCode: Text, posts: Count })),
  conditions: Text,
  papers: Text,
  examAt: Text,
  list: Type.Array(
    Type.Object({
      villageCode: Text,
      name: Text,
      written: Count,
      interview: Count,
      total: Count,
      passed: Type.Boolean(),
    }),
  ),
  answers: Type.Array(Type.Object({ text: Text, upheld: Type.Boolean() })),
  numbers: AppliedAnswer,
})
export const DeskRecruitmentAnswer = Type.Object({
  ...RecruitmentLine.properties,
  version: Type.Integer(),
  may: Type.Array(Text),
  objections: Type.Array(Type.Object({ id: Text, text: Text, at: Text })),
})
export const ReserveLine = Type.Object({
  id: Text,
  recruitment: Text,
  villageCode: Text,
  name: Text,
  stage: Text,
  total: Type.Union([Count, Type.Null()]),
  hiredOn: MaybeText,
  contractUntil: MaybeText,
  post: MaybeText,
  outcome: MaybeText,
})
export const ReserveAnswer = Type.Object({
  ...ReserveLine.properties,
  version: Type.Integer(),
  may: Type.Array(Text),
  facts: Facts,
})
export const AppliedFor = Type.Object({ id: Text, receipt: Text, repeated: Type.Boolean() })

export const recruitmentLineOf = (row: RecruitmentRow): Static<typeof RecruitmentLine> => ({
  id: row.id,
  townCode: row.town_code,
  title: row.title,
  stage: row.stage,
  applyUntil: row.apply_until,
  examOn: row.exam_on,
  objectUntil: row.object_until,
  confirmedOn: row.confirmed_on,
})

/** Of somebody on the list neither the id nor anything but the masked name and the points. */
export const recruitmentOf = ({ row, state, facts }: RecruitmentDetail, numbers: Applied) => ({
  ...recruitmentLineOf(row),
  posts: state.posts.map(({ village, posts }) => ({ villageCode: village, posts })),
  conditions: state.conditions,
  papers: state.papers,
  examAt: state.examAt,
  list: state.list.map(({ village, masked, written, interview, total, passed }) => ({
    ...{ villageCode: village, name: masked, written, interview, total, passed },
  })),
  answers: facts
    .filter(({ verb }) => verb === 'answered')
    .map(({ data }) => ({ text: data.text ?? '', upheld: data.upheld ?? false })),
  numbers: { ...numbers },
})

export const cohortOf = (one: Cohort): Static<typeof CohortAnswer> => ({
  ...one,
  serving: one.serving.map((line) => ({ ...line })),
})

export const deskRecruitmentOf = ({ row, state, may, objections }: DeskRecruitment) => ({
  ...recruitmentLineOf(row),
  version: state.version,
  may: [...may],
  objections: objections.map(({ id, text, at }) => ({ id, text, at: at.toISOString() })),
})

export const reserveLineOf = ({ row, name }: NamedReserve): Static<typeof ReserveLine> => ({
  id: row.id,
  recruitment: row.recruitment_id,
  villageCode: row.village_code,
  name,
  stage: row.stage,
  total: row.total,
  hiredOn: row.hired_on,
  contractUntil: row.contract_until,
  post: row.post,
  outcome: row.outcome,
})

export const reserveOf = ({ row, person, state, may, facts }: DeskReserve) => ({
  ...reserveLineOf({ row, name: person?.name ?? row.masked }),
  version: state.version,
  may: [...may],
  facts: facts.map(shownFact),
})
