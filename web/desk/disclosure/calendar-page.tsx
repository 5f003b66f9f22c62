import { periodWords } from '#web/ui/board/words.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Breadcrumb } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ItemRows } from './item-rows.tsx'
import { disclosureRail } from './rail.ts'
import { deskPaths, type ItemLine, type RailFacts } from './view.ts'

/** What falls due in one month in one place: how much is out, how much of it on time, how much is late or will be. */
export interface MonthCounts {
  code: string
  name: string
  due: number
  published: number
  onTime: number
  late: number
  risk: number
}

export interface CalendarView {
  rail: RailFacts
  place: { code: string; name: string }
  trail: { label: string; href?: string }[]
  month: string
  earlier: string
  later: string
  total: MonthCounts
  places: readonly MonthCounts[]
  /** Of one village: every item of the month. */
  items: readonly ItemLine[]
  /** Will be late, whatever the month. */
  risky: readonly ItemLine[]
  mayUrge: boolean
  actId: () => string
  urged: boolean
}

/** The month of every village below, and what will be late before it is. */
export function DisclosureCalendarPage({ view }: { view: CalendarView }) {
  const face = useFace()
  const formats = useFormats()
  const { place, month, total } = view
  const words = face.t.disclosure.desk
  const said = periodWords(face, formats, month)
  const isVillage = place.code.length === 12
  return (
    <DeskPage
      title={words.calendarTitle(said)}
      windowTitle={`${words.calendarTitle(said)} · ${place.name}`}
      lede={words.calendarLede(formats.number(total.late), formats.number(total.risk), formats.number(total.due))}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
      tools={
        <Buttons>
          <ButtonLink kind="text" href={deskPaths.calendar(view.earlier, place.code)} icon="left">
            {words.earlier}
          </ButtonLink>
          <ButtonLink kind="text" href={deskPaths.calendar(view.later, place.code)} icon="right">
            {words.later}
          </ButtonLink>
        </Buttons>
      }
    >
      <div class="due-body">
        {view.trail.length > 1 && <Breadcrumb trail={view.trail} />}
        {view.urged && (
          <Notice tone="done" live>
            <p>{words.doneNow(words.acts.reminded)}</p>
          </Notice>
        )}
        <Risky view={view} />
        <section aria-labelledby="month">
          <h2 id="month">{isVillage ? place.name : words.villagesOf}</h2>
          {isVillage ? <MonthItems view={view} /> : <Places view={view} />}
        </section>
      </div>
    </DeskPage>
  )
}

/** Whoever stands above can urge at once, before it is late. */
function Risky({ view }: { view: CalendarView }) {
  const words = useFace().t.disclosure.desk
  if (view.risky.length === 0) return null
  const urge = (line: ItemLine) =>
    view.mayUrge && (
      <PostForm action={deskPaths.act(line.id, 'urgings')}>
        <input type="hidden" name="id" value={view.actId()} />
        <input type="hidden" name="seen" value={line.version} />
        <input type="hidden" name="back" value="calendar" />
        <Button kind="text" label={`${words.acts.reminded} ${line.village}`}>
          {words.acts.reminded}
        </Button>
      </PostForm>
    )
  return (
    <section aria-labelledby="risk">
      <h2 id="risk">{words.willBeLate}</h2>
      <p class="quiet">{words.willBeLateHint}</p>
      <ItemRows lines={view.risky} label={words.willBeLate} withVillage={view.place.code.length < 12} end={urge} />
    </section>
  )
}

function MonthItems({ view }: { view: CalendarView }) {
  const words = useFace().t.disclosure.desk
  if (view.items.length === 0) return <EmptyState icon="done" title={words.none} />
  return <ItemRows lines={view.items} label={view.place.name} withVillage={false} />
}

function Places({ view }: { view: CalendarView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure
  const counts = (n: number, of: number) => words.desk.counts(formats.number(n), formats.number(of))
  const columns: Column<MonthCounts>[] = [
    {
      key: 'place',
      head: words.whole.place,
      cell: (line) => <a href={deskPaths.calendar(view.month, line.code)}>{line.name}</a>,
      foot: words.entry.total,
    },
    {
      key: 'due',
      head: words.whole.due,
      num: true,
      cell: ({ due }) => formats.number(due),
      foot: formats.number(view.total.due),
    },
    {
      key: 'published',
      head: words.whole.published,
      num: true,
      cell: ({ published, due }) => counts(published, due),
      foot: counts(view.total.published, view.total.due),
    },
    {
      key: 'onTime',
      head: words.whole.onTime,
      num: true,
      cell: ({ onTime, due }) => counts(onTime, due),
      foot: counts(view.total.onTime, view.total.due),
    },
    {
      key: 'late',
      head: words.desk.heaps.late,
      num: true,
      cell: ({ late }) => (late > 0 ? <b class="is-late">{formats.number(late)}</b> : '0'),
      foot: formats.number(view.total.late),
    },
    {
      key: 'risk',
      head: words.desk.willBeLate,
      num: true,
      cell: ({ risk }) => formats.number(risk),
      foot: formats.number(view.total.risk),
    },
  ]
  return (
    <Table
      caption={words.desk.counted(view.place.name)}
      quietCaption
      columns={columns}
      rows={view.places}
      rowKey={({ code }) => code}
    />
  )
}
