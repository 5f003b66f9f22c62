import { MixedWords, OwnWords } from '../components/own-words.tsx'
import { Dots, Row, Rows } from '../components/sheet.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownHour, ShownMediator } from './dispute-view.ts'

export function MediatorRows({ mediators }: { mediators: readonly ShownMediator[] }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute.registers
  if (mediators.length === 0) return <p class="quiet">{say.noMediators}</p>
  return (
    <Rows label={say.mediators}>
      {mediators.map((one) => (
        <Row
          key={one.id}
          title={<OwnWords>{one.name}</OwnWords>}
          meta={<MixedWords text={[one.place, one.committee, say.qualified(one.qualifiedBy)].join(' · ')} />}
        >
          <Dots parts={[...one.subjects, say.until(date(one.since), date(one.until))]} />
        </Row>
      ))}
    </Rows>
  )
}

export function HourRows({ hours }: { hours: readonly ShownHour[] }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute.registers
  if (hours.length === 0) return <p class="quiet">{say.noHours}</p>
  return (
    <Rows label={say.hours}>
      {hours.map((one) => (
        <Row
          key={one.id}
          title={`${date(one.on)} ${one.from}–${one.to}`}
          meta={<MixedWords text={[one.place, one.remote ? say.remote : say.onSpot, one.where].join(' · ')} />}
        >
          <MixedWords
            text={[one.court, one.judge, one.dropped && say.dropped(one.dropped)].filter(Boolean).join(' · ')}
          />
        </Row>
      ))}
    </Rows>
  )
}
