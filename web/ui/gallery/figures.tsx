import { Bars } from '../components/bars.tsx'
import { ClockBar } from '../components/clock-bar.tsx'
import { Figures } from '../components/figure.tsx'
import { Table } from '../components/table.tsx'
import { Timeline } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import { Section } from './section.tsx'

const towns = [
  { number: 1, closed: 117, solved: 98, answered: 102, reopened: 2, late: 4 },
  { number: 2, closed: 88, solved: 71, answered: 84, reopened: 9, late: 8 },
  { number: 3, closed: 121, solved: 110, answered: 114, reopened: 1, late: 0 },
]

export function Numbers() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <Section id="figures" title={t.gallery.figures}>
      <Figures
        figures={[
          {
            label: sample.figureOver,
            value: '4.7',
            unit: '%',
            of: `60 / 1,284 ${sample.figureUnit}`,
            period: sample.periodNow,
            link: { href: '#figures', words: sample.seeOver },
            late: true,
          },
          {
            label: sample.figureSolved,
            value: '91.7',
            unit: '%',
            of: `1,599 / 1,743 ${sample.people}`,
            period: sample.periodMonth,
            before: '89.6%',
            nonAnswers: '564 / 2,307',
            link: { href: '#figures', words: sample.seeUnsolved },
          },
          { label: sample.figureReopened, value: '64', unit: sample.figureUnit, period: sample.periodMonth },
        ]}
      />
      <Towns />
    </Section>
  )
}

function Towns() {
  const { sample } = useFace().t.gallery
  const formats = useFormats()
  return (
    <>
      <Table
        caption={sample.tableCaption}
        rows={towns}
        rowKey={({ number }) => `${number}`}
        columns={[
          { key: 'town', head: sample.town, cell: ({ number }) => sample.townSample(number), foot: sample.all },
          { key: 'closed', head: sample.closed, num: true, cell: ({ closed }) => closed, foot: 326 },
          {
            key: 'solved',
            head: sample.solvedRate,
            num: true,
            cell: ({ solved, answered }) => formats.rate(solved, answered),
            foot: formats.rate(279, 300),
          },
          { key: 'reopened', head: sample.reopened, num: true, cell: ({ reopened }) => reopened, foot: 12 },
        ]}
      />
      <Bars
        caption={sample.barsCaption}
        labelHead={sample.town}
        valueHead={sample.open}
        bars={towns.map(({ number, closed, late }) => ({
          key: `${number}`,
          label: sample.townSample(number),
          value: closed,
          late,
          text: `${late} / ${closed}`,
        }))}
      />
    </>
  )
}

export function Courses() {
  const { t } = useFace()
  const { sample } = t.gallery
  const formats = useFormats()
  const held = (minutes: number) => sample.held(formats.working(minutes))
  return (
    <Section id="courses" title={t.gallery.courses}>
      <ClockBar
        held={[
          { holder: sample.village, minutes: 48 },
          { holder: sample.townDesk, minutes: 205 },
          { holder: sample.team, minutes: 505 },
          { holder: sample.townDesk, minutes: 170, now: true },
        ]}
        limitMinutes={840}
        from={formats.dateTime('2026-11-16T08:52:00+08:00')}
        due={{ state: 'late', minutes: -88 }}
      />
      <ClockBar
        title={sample.rowTitle}
        held={[
          { holder: sample.village, minutes: 130 },
          { holder: sample.resident, minutes: 300, reporter: true },
          { holder: sample.townDesk, minutes: 240, now: true },
        ]}
        limitMinutes={2100}
        due={{ state: 'fine', minutes: 1430 }}
      />
      <Timeline
        label={t.gallery.courses}
        entries={[
          { key: 'sent', at: '2026-11-19T19:42:00+08:00', what: sample.tlSent },
          {
            key: 'seen',
            at: '2026-11-19T20:05:00+08:00',
            what: sample.tlSeen,
            note: sample.tlSeenNote,
            took: held(48),
          },
          { key: 'weekend', when: sample.tlWeekendWhen, what: sample.tlWeekend, note: sample.tlWeekendNote },
          { key: 'now', at: '2026-11-23T08:50:00+08:00', what: sample.tlNow, took: held(170), state: 'now' },
          { key: 'next', what: sample.tlNext, state: 'next' },
        ]}
      />
    </Section>
  )
}
