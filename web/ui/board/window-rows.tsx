import { MixedWords } from '../components/own-words.tsx'
import { Dots, Row, Rows } from '../components/sheet.tsx'
import { StateTag } from '../components/tag.tsx'
import { useFace } from '../face.tsx'
import type { ShownWindow } from './counter-view.ts'

/** The windows with their units and hours; the same for everybody. */
export function WindowRows({ windows }: { windows: readonly ShownWindow[] }) {
  const say = useFace().t.counter.windows
  if (windows.length === 0) return <p class="quiet">{say.none}</p>
  return (
    <Rows label={say.title}>
      {windows.map((one) => (
        <Row
          key={one.id}
          title={<MixedWords text={one.label} />}
          tag={<StateTag tone="calm">{say.kinds[one.kind]}</StateTag>}
          meta={<Dots parts={[one.unit, ...one.lines]} />}
        >
          {say.on(one.weekdays.map((day) => say.days[day - 1]).join(' '), one.from, one.to)}
        </Row>
      ))}
    </Rows>
  )
}
