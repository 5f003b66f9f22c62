import type { Heap } from '#capabilities/alarm/schema.ts'
import { alarmPaths, type ShownAlarmLine } from '#web/ui/board/alarm-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { alarmRail } from './rail.ts'
import { AlarmStage, UrgencyTag } from './tags.tsx'

export interface AlarmListView {
  lines: readonly ShownAlarmLine[]
  heap: Heap
  place?: string | undefined
  counts: readonly { heap: Heap; n: number }[]
  answers: boolean
}

/** What rings and nobody has answered, what is open, what is over. */
export function AlarmListPage({ view }: { view: AlarmListView }) {
  const face = useFace()
  const { number, dateTime } = useFormats()
  const say = face.t.alarm
  const under = view.place ? `&place=${view.place}` : ''
  return (
    <DeskPage title={say.title} lede={say.lede} rail={alarmRail(face.t, alarmPaths.desk, view.answers)}>
      <Tabs
        label={say.title}
        tabs={view.counts.map(({ heap, n }) => ({
          label: say.heaps[heap],
          href: `${alarmPaths.desk}?heap=${heap}${under}`,
          count: number(n),
          current: heap === view.heap,
        }))}
      />
      {view.lines.length === 0 ? (
        <EmptyState icon="done" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {view.lines.map((line) => (
            <Row
              key={line.id}
              href={alarmPaths.one(line.id)}
              title={inWords(face, line.name)}
              meta={<UrgencyTag urgency={line.urgency} />}
            >
              <Dots
                parts={[line.place, say.records(number(line.records)), say.raised(dateTime(line.raisedAt)), line.owner]}
              />
              <p>
                <AlarmStage stage={line.stage} /> {line.late && <StateTag tone="late">{say.late}</StateTag>}
              </p>
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
