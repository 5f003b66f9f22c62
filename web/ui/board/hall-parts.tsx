import { GROUPS, type HallFact, type StopFact } from '#capabilities/hall/rules/index.ts'
import { Disclosure } from '../components/disclosure.tsx'
import { Facts } from '../components/facts.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Row, Rows } from '../components/sheet.tsx'
import { Tag } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownHall, ShownService, ShownStopLine } from './hall-view.ts'
import { inWords } from './words.ts'

/** Days of the week and hours, as they are said. */
function useHours(): (hall: Pick<ShownHall, 'weekdays' | 'from' | 'to'>) => string {
  const say = useFace().t.hall
  const nameOf = (day: number) => say.weekdays[String(day) as keyof typeof say.weekdays]
  return ({ weekdays, from, to }) => {
    const days = [...weekdays].sort((a, b) => a - b)
    const [first = 1, last = first] = [days[0], days.at(-1)]
    const isRun = days.length > 2 && last - first === days.length - 1
    return say.hours(isRun ? say.span(nameOf(first), nameOf(last)) : days.map(nameOf).join(say.and), from, to)
  }
}

export function HallFacts({ hall }: { hall: ShownHall }) {
  const say = useFace().t.hall
  const hours = useHours()
  return (
    <Facts
      facts={[
        { label: say.hallWords.fields.place, value: <OwnWords>{hall.place}</OwnWords> },
        { label: say.open, value: hours(hall) },
        { label: say.hallWords.fields.note, value: hall.note && <OwnWords>{hall.note}</OwnWords> },
      ]}
    />
  )
}

/** The day, and from when to when. */
export function useStopTime(): (stop: Pick<ShownStopLine, 'on' | 'from' | 'to'>) => string {
  const { day } = useFormats()
  const say = useFace().t.hall
  return ({ on, from, to }) => say.when(day(`${on}T12:00:00+08:00`), from, to)
}

/** What comes to the village, soonest first. */
export function StopRows({
  stops,
  hrefOf,
}: {
  stops: readonly ShownStopLine[]
  hrefOf?: (stop: ShownStopLine) => string
}) {
  const say = useFace().t.hall
  const when = useStopTime()
  return (
    <Rows label={say.stops}>
      {stops.map((one) => (
        <Row
          key={one.id}
          href={hrefOf?.(one)}
          meta={when(one)}
          tag={one.stage === 'cancelled' ? <Tag tone="late">{say.stopStages.cancelled}</Tag> : undefined}
          title={<OwnWords>{one.title}</OwnWords>}
        >
          <OwnWords>{one.place}</OwnWords>
        </Row>
      ))}
    </Rows>
  )
}

/** How long a service takes. */
export function useLimit(): (service: Pick<ShownService, 'days'>) => string {
  const say = useFace().t.hall
  const { number } = useFormats()
  return ({ days }) => (days === undefined ? say.atOnce : say.within(number(days)))
}

/** Party, village, public services, business: each service with its papers, its time and why. */
export function Services({ services }: { services: readonly ShownService[] }) {
  const say = useFace().t.hall
  return (
    <>
      {GROUPS.map((group) => {
        const own = services.filter((one) => one.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`}>{say.groups[group]}</h3>
            {own.map((service) => (
              <Service key={service.key} service={service} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function Service({ service }: { service: ShownService }) {
  const face = useFace()
  const say = face.t.hall
  const limit = useLimit()
  return (
    <Disclosure
      summary={
        <>
          <b>{inWords(face, service.name)}</b> · <span class="nb">{limit(service)}</span>
        </>
      }
    >
      {service.papers.length === 0 ? (
        <p>{say.noPapers}</p>
      ) : (
        <>
          <p>{say.papers}</p>
          <ul>
            {service.papers.map((paper) => (
              <li key={paper.zh}>{inWords(face, paper)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{service.proxy ? say.mayProxy : say.inPerson}</p>
      <p class="quiet">
        {service.starter && <Tag tone="info">{say.starter}</Tag>} {inWords(face, service.basis)}
      </p>
    </Disclosure>
  )
}

export function HallCourse({ facts }: { facts: readonly HallFact[] }) {
  const say = useFace().t.hall
  return (
    <FactCourse<HallFact['data']>
      facts={facts}
      label={say.course}
      verbs={say.hallWords.verbs}
      saysOf={({ data: { place, from, to } }) => [place, `${from ?? ''}–${to ?? ''}`]}
      textOf={({ note }) => note}
    />
  )
}

export function StopCourse({ facts }: { facts: readonly StopFact[] }) {
  const say = useFace().t.hall
  return (
    <FactCourse<StopFact['data']>
      facts={facts}
      label={say.course}
      verbs={say.stopWords.verbs}
      saysOf={() => []}
      textOf={({ reason }) => reason}
    />
  )
}
