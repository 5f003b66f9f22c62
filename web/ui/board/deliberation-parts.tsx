import type { DeliberationFact, FactData, Stage } from '#capabilities/deliberation/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { decisionPaths } from './decision-view.ts'
import type { ShownTopic } from './deliberation-view.ts'
import { FactCourse } from './fact-course.tsx'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = {
  proposed: 'soon',
  refused: 'late',
  admitted: 'info',
  called: 'info',
  met: 'info',
  'carrying-out': 'soon',
  done: 'done',
  ended: 'calm',
}

export const TopicStage = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.deliberation.stages[stage]}</Tag>
)

/** Where it stands in figures: who sits there by kind, what was agreed, where it went. */
export function TopicFacts({ topic }: { topic: ShownTopic }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.deliberation
  return (
    <Facts
      facts={[
        { label: say.proposedOn, value: date(topic.proposedAt) },
        { label: say.screenBy, value: topic.stage === 'proposed' ? date(topic.screenBy) : undefined },
        { label: say.meets, value: topic.meetsOn && date(topic.meetsOn) },
        {
          label: say.seatsTitle,
          value:
            topic.seats.length > 0 &&
            topic.seats.map(({ group, name, people }) => (
              <span key={name.zh} class="row-line">
                {`${say.groups[group]} · ${inWords(face, name)} ${say.people(number(people))}`}
                <br />
              </span>
            )),
        },
        {
          label: say.consensusTitle,
          value: topic.consensus === undefined ? undefined : say.consensus[topic.consensus ? 'true' : 'false'],
        },
        { label: say.wayTitle, value: topic.way && say.options.way[topic.way] },
        {
          label: say.decision,
          value: topic.decision && (
            <a href={decisionPaths.one(topic.villageCode, topic.decision)}>{say.openDecision}</a>
          ),
        },
        { label: say.dueOn, value: topic.dueOn && date(topic.dueOn) },
      ].map(({ label, value }) => ({ label, value: value === false ? undefined : value }))}
    />
  )
}

/** What the proposer and those who took part say of the result: of how many, how many answered, and what. */
export function TopicRatings({ topic: { asked, ratings } }: { topic: ShownTopic }) {
  const say = useFace().t.deliberation
  const { number } = useFormats()
  const answered = ratings.yes + ratings.partly + ratings.no
  return (
    <>
      <p>{say.rated(number(asked), number(answered))}</p>
      {answered > 0 && (
        <Facts
          facts={(['yes', 'partly', 'no'] as const).map((one) => ({
            label: say.options.solved[one],
            value: say.of(number(ratings[one]), number(answered)),
          }))}
        />
      )}
    </>
  )
}

export function TopicCourse({ topic }: { topic: ShownTopic }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.deliberation
  const saysOf = ({ verb, data }: DeliberationFact): (string | undefined)[] => {
    const seat = data.seat === undefined ? undefined : topic.seatNames[data.seat]
    return [
      verb === 'proposed' && data.channel ? say.options.channel[data.channel] : undefined,
      seat && `${inWords(face, seat)} ${say.people(number(data.people ?? 0))}`,
      data.interest,
      data.meetsOn && `${say.meets} ${date(data.meetsOn)} · ${data.place ?? ''}`,
      data.present === undefined ? undefined : say.present(number(data.present)),
      data.consensus === undefined ? undefined : say.consensus[data.consensus ? 'true' : 'false'],
      data.way && say.options.way[data.way],
      data.dueOn && `${say.dueOn} ${date(data.dueOn)}`,
      data.solved &&
        `${data.rater === 'proposer' ? say.raters.proposer : say.raters.seat} · ${say.options.solved[data.solved]}`,
      data.reason && `${say.fields.reason}: ${data.reason}`,
    ]
  }
  return (
    <FactCourse<FactData>
      facts={topic.facts}
      label={say.courseTitle}
      verbs={say.verbs}
      // Verbs were checked on the way in.
      saysOf={(fact) => saysOf(fact as DeliberationFact)}
      textOf={({ text }) => text}
    />
  )
}
