import { Type } from 'typebox'
import { PublicationAnswer, publicationOf } from '#platform/log/publication-answers.ts'
import type { Publication } from '#platform/log/publications.ts'
import type { DeskTopic, PublicTopic, TopicDetail } from './queries/detail.ts'
import type { TopicRow } from './queries/topic.ts'
import { type DeliberationFact, STAGES, type Stage } from './rules/index.ts'

/** What the API answers, and how it is made from what the queries know. */
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const Line = {
  id: Text,
  villageCode: Text,
  title: Text,
  channel: Text,
  proposedAt: Time,
  screenBy: Text,
  stage: Type.Enum(STAGES),
  meetsOn: maybe(Text),
  consensus: maybe(Type.Boolean()),
  way: maybe(Text),
  decision: maybe(Text),
  dueOn: maybe(Text),
  ratings: Type.Object({ asked: Count, answered: Count, solved: Count }),
}
export const Lines = Type.Object({ deliberations: Type.Array(Type.Object(Line)) })

const Done = Type.Object({
  verb: Text,
  at: Time,
  unit: maybe(Text),
  name: maybe(Text),
  data: Type.Record(Text, Type.Unknown()),
})
export const PublicTopicAnswer = Type.Object({
  ...Line,
  text: Text,
  facts: Type.Array(Done),
  publications: Type.Array(PublicationAnswer),
})
export const DeskTopicAnswer = Type.Object({
  ...Line,
  text: Text,
  version: Count,
  may: Type.Array(Text),
  seats: Type.Array(Type.Object({ number: Count, seat: Text, name: Text, interest: Text })),
  facts: Type.Array(Done),
})
export const Proposed = Type.Object({ id: Text, receipt: Text, screenBy: Text, repeated: Type.Boolean() })
export const Rated = Type.Object({ id: Text })

/** A topic that was refused and whose title would hurt somebody is counted and shown without its words. */
export const lineOf = (row: TopicRow) => ({
  id: row.id,
  villageCode: row.village_code,
  title: row.hidden ? '' : row.title,
  channel: row.channel,
  proposedAt: row.proposed_at.toISOString(),
  screenBy: row.screen_by,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  meetsOn: row.meets_on,
  consensus: row.consensus,
  way: row.way,
  decision: row.decision_id,
  dueOn: row.due_on,
  ratings: { asked: row.seats + 1, answered: row.rated, solved: row.solved },
})

const factOf = ({ verb, at_ms, by, data }: DeliberationFact) => {
  const { rater, ...rest } = data
  return {
    verb,
    at: new Date(at_ms).toISOString(),
    unit: by.unit ?? null,
    name: by.name ?? null,
    data: { ...rest, ...(rater === undefined ? {} : { rater: rater === 'proposer' ? 'proposer' : 'seat' }) },
  }
}

/** Of what was refused only that it was, and why: nobody repeats here what the screening kept off the board. */
export const shownFacts = ({ row, facts }: TopicDetail): DeliberationFact[] =>
  row.stage === 'refused'
    ? facts.map((fact) =>
        fact.verb === 'proposed'
          ? { ...fact, data: { ...(fact.data.channel ? { channel: fact.data.channel } : {}) } }
          : fact,
      )
    : facts

export const publicOf = (detail: PublicTopic) => ({
  ...lineOf(detail.row),
  text: detail.row.stage === 'refused' ? '' : detail.row.text,
  facts: shownFacts(detail).map(factOf),
  publications: detail.publications.map((one: Publication) => publicationOf(one)),
})

export const deskOf = ({ row, state, facts, may, seats }: DeskTopic) => ({
  ...lineOf(row),
  title: row.title,
  text: row.text,
  version: state.version,
  may: [...may],
  seats: seats.map(({ number, seat, name, interest }) => ({ number, seat, name, interest })),
  facts: facts.map(factOf),
})
