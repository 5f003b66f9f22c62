import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import type { GridWords } from './view.ts'

interface Due {
  id: string
  gridCode: string
  doorText: string
  headMask: string | null
  kinds: readonly string[]
  lastVisitAt: Date | null
  dueAt: Date
}

interface DuePlaceRow {
  code: string
  name: string
  key: number
  overdue: number
}

interface DuePageProps {
  place: { code: string; name: string }
  households: readonly Due[]
  places: readonly DuePlaceRow[]
  whole: { key: number; overdue: number }
  now: Date
  words: GridWords
}

const GRID_DIGITS = 15

/** Key households by the day on which they are to be seen again: the longest overdue first, none left out of the count. */
export function DuePage({ place, households, places, whole, now, words }: DuePageProps) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.household.dueList
  return (
    <DeskPage
      title={say.title}
      lede={say.count(place.name, whole.overdue, whole.key)}
      rail={gridRail(t, '/desk/due-visits')}
    >
      {households.length === 0 ? (
        <EmptyState icon="done" title={say.none} />
      ) : (
        <>
          {place.code.length < GRID_DIGITS && <Places places={places} />}
          <Households households={households} of={whole.key} now={now} words={words} />
        </>
      )}
      <p class="small quiet">{say.how(dateTime(now))}</p>
    </DeskPage>
  )
}

function Places({ places }: Pick<DuePageProps, 'places'>) {
  const { t } = useFace()
  const { number, fraction } = useFormats()
  const say = t.household.dueList
  const columns: Column<DuePlaceRow>[] = [
    {
      key: 'place',
      head: t.visit.figures.place,
      cell: ({ code, name }) => (
        <a class="tap" href={`/desk/due-visits?place=${code}`}>
          {name}
        </a>
      ),
    },
    { key: 'overdue', head: say.overdueOf, num: true, cell: ({ overdue, key }) => fraction(overdue, key) },
    { key: 'key', head: t.household.flags, num: true, cell: ({ key }) => number(key) },
  ]
  return <Table caption={say.byPlace} columns={columns} rows={places} rowKey={({ code }) => code} stack={false} />
}

function Households({
  households,
  of,
  now,
  words,
}: Pick<DuePageProps, 'households' | 'now' | 'words'> & { of: number }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.household.dueList
  const columns: Column<Due>[] = [
    {
      key: 'door',
      head: t.household.door,
      cell: ({ id, doorText }) => (
        <a class="tap" href={`/desk/households/${id}`}>
          <OwnWords>{doorText}</OwnWords>
        </a>
      ),
    },
    {
      key: 'due',
      head: t.household.due,
      cell: ({ dueAt }) => (dueAt < now ? <StateTag tone="late">{say.overdue(date(dueAt))}</StateTag> : date(dueAt)),
    },
    { key: 'head', head: t.household.head, cell: ({ headMask }) => headMask && <OwnWords>{headMask}</OwnWords> },
    {
      key: 'kinds',
      head: t.household.flags,
      cell: ({ kinds }) => kinds.map(words.flag).join(t.common.clock.holderSeparator),
    },
    {
      key: 'last',
      head: t.household.lastVisit,
      cell: ({ lastVisitAt }) => (lastVisitAt ? date(lastVisitAt) : t.household.never),
    },
    { key: 'grid', head: t.household.grid, cell: ({ gridCode }) => words.place(gridCode) },
  ]
  return <Table caption={say.list(households.length, of)} columns={columns} rows={households} rowKey={({ id }) => id} />
}
