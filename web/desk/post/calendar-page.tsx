import { FindingLine } from '#web/ui/board/post-parts.tsx'
import { postPaths, type ShownFinding } from '#web/ui/board/post-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { postRail } from './rail.ts'

interface VillageRow {
  code: string
  name: string
  held: number
  ends: readonly { body: string; until: string }[]
  findings: readonly ShownFinding[]
}

export interface CalendarView {
  town: { code: string; name: string }
  towns: readonly { code: string; name: string }[]
  rows: readonly VillageRow[]
}

const SHOWN_MOST = 3
/** What an election has to put right comes before what only a form is missing. */
const WEIGHT: readonly ShownFinding['key'][] = ['conflict', 'expired', 'vacant', 'ending', 'too-few', 'no-woman']
const heavy = (key: ShownFinding['key']): number => (WEIGHT.includes(key) ? WEIGHT.indexOf(key) : WEIGHT.length)

/** Whose terms end when, and what is missing before the election. */
export function CalendarPage({ view: { town, towns, rows } }: { view: CalendarView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.postDesk
  const ready = rows.filter(({ findings }) => findings.length === 0).length
  const ending = rows.filter(({ findings }) => findings.some(({ key }) => key === 'ending' || key === 'expired')).length
  return (
    <DeskPage
      title={say.calendar}
      lede={say.calendarLede(town.name, number(rows.length), number(ready), number(ending))}
      rail={postRail(t, postPaths.desk)}
      tools={
        <ButtonLink icon="download" href={postPaths.workbook} download>
          {t.workbook.download}
        </ButtonLink>
      }
    >
      {towns.length > 0 && (
        <Tabs
          label={say.towns}
          tabs={towns.map(({ code, name }) => ({
            label: name,
            href: postPaths.deskTown(code),
            current: code === town.code,
          }))}
        />
      )}
      <Villages rows={rows} />
    </DeskPage>
  )
}

function Villages({ rows }: { rows: readonly VillageRow[] }) {
  const say = useFace().t.postDesk
  const { date, number } = useFormats()
  return (
    <Table
      caption={say.calendar}
      quietCaption
      rows={rows.toSorted((a, b) => b.findings.length - a.findings.length)}
      rowKey={({ code }) => code}
      columns={[
        { key: 'village', head: say.village, cell: ({ code, name }) => <a href={postPaths.deskOne(code)}>{name}</a> },
        { key: 'held', head: say.held, num: true, cell: ({ held }) => number(held) },
        {
          key: 'next',
          head: say.next,
          cell: ({ ends: [first] }) => (first ? say.endsOn(first.body, date(first.until)) : say.noTerm),
        },
        {
          key: 'missing',
          head: say.missing,
          cell: ({ findings }) =>
            findings.length === 0 ? <Tag tone="done">{say.ready}</Tag> : <Missing findings={findings} />,
        },
      ]}
    />
  )
}

function Missing({ findings }: { findings: readonly ShownFinding[] }) {
  const say = useFace().t.postDesk
  const { number } = useFormats()
  const first = findings.toSorted((a, b) => heavy(a.key) - heavy(b.key)).slice(0, SHOWN_MOST)
  return (
    <>
      <Tag tone="soon">{say.missingCount(number(findings.length))}</Tag>
      <ul>
        {first.map((finding, i) => (
          // Findings have no id; their order is that of the page.
          <li key={`${finding.key} ${finding.body} ${i}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
    </>
  )
}
