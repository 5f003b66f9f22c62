import {
  type ActivityFact,
  type ActivityStage,
  SERVICES,
  type StationFact,
} from '#capabilities/neighbourhood/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Row, Rows } from '../components/sheet.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownActivity, ShownActivityLine, ShownStation } from './neighbourhood-view.ts'
import { inWords } from './words.ts'

const TONES: Record<ActivityStage, Tone> = { announced: 'calm', held: 'done', cancelled: 'late' }

export const ActivityStageTag = ({ stage }: { stage: ActivityStage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.neighbourhood.activityStages[stage]}</Tag>
)

/** The day, and from when to when. */
export function useWhen(): (of: Pick<ShownActivityLine, 'on' | 'from' | 'to'>) => string {
  const { day } = useFormats()
  const say = useFace().t.neighbourhood
  return ({ on, from, to }) => say.when(day(`${on}T12:00:00+08:00`), from, to)
}

/** How many places there are, and how many of them are free. */
export function usePlaces(): (of: Pick<ShownActivityLine, 'places' | 'taken'>) => string {
  const { number } = useFormats()
  const say = useFace().t.neighbourhood
  return ({ places, taken }) => say.placesLeft(number(Math.max(places - taken, 0)), number(places))
}

/** What a station offers, by its names. */
export function useOffers(): (services: ShownStation['services']) => string {
  const say = useFace().t.neighbourhood
  return (services) =>
    SERVICES.filter((one) => services[one] !== undefined)
      .map((one) => say.services[one])
      .join(' · ')
}

/** Invitations one under the other, soonest first. */
export function ActivityRows({
  activities,
  hrefOf,
  label,
}: {
  activities: readonly ShownActivityLine[]
  hrefOf: (activity: ShownActivityLine) => string
  label: string
}) {
  const face = useFace()
  const when = useWhen()
  const places = usePlaces()
  return (
    <Rows label={label}>
      {activities.map((one) => (
        <Row
          key={one.id}
          href={hrefOf(one)}
          meta={when(one)}
          tag={one.stage === 'announced' ? undefined : <ActivityStageTag stage={one.stage} />}
          title={<OwnWords>{one.title}</OwnWords>}
        >
          {[one.isOpen ? places(one) : undefined, one.harmony && inWords(face, one.harmony)]
            .filter(Boolean)
            .join(' · ')}
        </Row>
      ))}
    </Rows>
  )
}

export function StationFacts({ station }: { station: ShownStation }) {
  const say = useFace().t.neighbourhood
  return (
    <>
      <Facts
        facts={[
          { label: say.station.fields.place, value: <OwnWords>{station.place}</OwnWords> },
          { label: say.station.fields.hours, value: <OwnWords>{station.hours}</OwnWords> },
        ]}
      />
      {SERVICES.map((service) => {
        const text = station.services[service]
        if (text === undefined) return null
        return (
          <section key={service}>
            <h2>{say.services[service]}</h2>
            <OwnText text={text} />
          </section>
        )
      })}
    </>
  )
}

export function StationCourse({ facts }: { facts: readonly StationFact[] }) {
  const say = useFace().t.neighbourhood
  return (
    <FactCourse<StationFact['data']>
      facts={facts}
      label={say.course}
      verbs={say.station.verbs}
      saysOf={({ data }) => [data.name]}
      textOf={({ reason }) => reason}
    />
  )
}

export function ActivityFacts({ activity }: { activity: ShownActivity }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.neighbourhood
  const when = useWhen()
  const { places } = activity
  return (
    <Facts
      facts={[
        { label: say.whenLabel, value: when(activity) },
        { label: say.station.fields.place, value: <OwnWords>{activity.station.name}</OwnWords> },
        { label: say.takenLabel, value: say.takenOf(number(activity.taken), number(places)) },
        { label: say.activity.fields.harmony, value: activity.harmony && inWords(face, activity.harmony) },
        { label: say.activity.fields.came, value: activity.came === undefined ? undefined : number(activity.came) },
      ]}
    />
  )
}

export function ActivityCourse({ facts }: { facts: readonly ActivityFact[] }) {
  const say = useFace().t.neighbourhood
  return (
    <FactCourse<ActivityFact['data']>
      facts={facts}
      label={say.course}
      verbs={say.activity.verbs}
      saysOf={() => []}
      textOf={({ reason, came, text }) => reason ?? (came === undefined ? undefined : text)}
    />
  )
}
