import { Type } from 'typebox'
import { PublicationAnswer, publicationOf } from '#platform/log/publication-answers.ts'
import type { DeskTeam, PublicTeam, TeamRow } from './queries/team.ts'
import { STAGES, type Stage, type TeamFact } from './rules/index.ts'

/** What the API answers, and how it is made from what the queries know. */
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const Line = {
  id: Text,
  villageCode: Text,
  kind: Text,
  name: Text,
  leader: Text,
  formedOn: Text,
  stage: Type.Enum(STAGES),
  noticeUntil: maybe(Text),
  recognisedOn: maybe(Text),
  members: Count,
  womenVolunteers: Count,
  partyPosts: Count,
  savedCents: Count,
}
export const Lines = Type.Object({ teams: Type.Array(Type.Object(Line)) })
const Done = Type.Object({
  verb: Text,
  at: Type.String({ format: 'date-time' }),
  name: maybe(Text),
  data: Type.Record(Text, Type.Unknown()),
})
export const PublicTeamAnswer = Type.Object({
  ...Line,
  facts: Type.Array(Done),
  publications: Type.Array(PublicationAnswer),
})
export const DeskTeamAnswer = Type.Object({
  ...Line,
  version: Count,
  may: Type.Array(Text),
  people: Type.Array(Type.Object({ number: Count, name: Text, volunteer: Type.Boolean(), field: maybe(Text) })),
  facts: Type.Array(Done),
})
export const Formed = Type.Object({ id: Text, repeated: Type.Boolean() })

export const lineOf = (row: TeamRow) => ({
  id: row.id,
  villageCode: row.village_code,
  kind: row.kind,
  name: row.name,
  leader: row.leader,
  formedOn: row.formed_on,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  noticeUntil: row.notice_until,
  recognisedOn: row.recognised_on,
  members: row.members,
  womenVolunteers: row.volunteers,
  partyPosts: row.party,
  savedCents: row.saved_cents,
})

const factOf = ({ verb, at_ms, by, data }: TeamFact) => ({
  verb,
  at: new Date(at_ms).toISOString(),
  name: by.name ?? null,
  data: { ...data },
})

export const publicOf = ({ row, facts, publications }: PublicTeam) => ({
  ...lineOf(row),
  facts: facts.map(factOf),
  publications: publications.map((one) => publicationOf(one)),
})

export const deskOf = ({ row, state, facts, members, may }: DeskTeam) => ({
  ...lineOf(row),
  version: state.version,
  may: [...may],
  people: members.map(({ number, name, woman_volunteer: volunteer, field }) => ({ number, name, volunteer, field })),
  facts: facts.map(factOf),
})
