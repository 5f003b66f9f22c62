import { type Counted, sumOf } from '#capabilities/visit/rules/figures.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

type Ground = 'recorded' | 'today'

interface FiguresPageProps {
  place: string
  placeName: string
  from: string
  to: string
  ground: Ground
  /** As it was known at the end of this day; empty for now. */
  known: string
  places: readonly { key: string; name: string; counted: Counted }[]
  months: readonly { key: string; counted: Counted }[]
  reasons: readonly { name: string; n: number }[]
}

const DUTIES = ['visit', 'information', 'voice', 'hazard', 'quarrel', 'publicity'] as const

const hrefIn =
  ({ from, to, known }: { from: string; to: string; known: string }) =>
  (page: string, place: string, map: Ground): string =>
    `${page}?${new URLSearchParams({ place, from, to, map, ...(known ? { known } : {}) })}`

/** What the records say, as it was then or on today's map. */
export function FiguresPage({ place, placeName, from, to, ground, known, places, months, reasons }: FiguresPageProps) {
  const { t } = useFace()
  const say = t.visit.figures
  const href = hrefIn({ from, to, known })
  const columns = useMeasureColumns<FiguresPageProps['places'][number]>()
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={gridRail(t, '/desk/grid-figures')}
      tools={<TakeAlong place={place} from={from} to={to} csv={href('/desk/grid-figures.csv', place, ground)} />}
    >
      <h2>{say.of(placeName, from, to)}</h2>
      <SpanForm place={place} from={from} to={to} ground={ground} known={known} />
      <Tabs
        label={say.map}
        tabs={(['recorded', 'today'] as const).map((one) => ({
          label: say.grounds[one],
          href: href('/desk/grid-figures', place, one),
          current: one === ground,
        }))}
      />
      <p class="small quiet">{[known && say.knownOn(known), say.groundHow[ground]].filter(Boolean).join(' ')}</p>
      {places.length === 0 ? (
        <EmptyState icon="chart" title={say.none} />
      ) : (
        <>
          <Table
            caption={say.caption}
            quietCaption
            stack={false}
            columns={[
              {
                key: 'place',
                head: say.place,
                cell: ({ key, name }) => (
                  <a class="tap" href={href('/desk/grid-figures', key, ground)}>
                    {name}
                  </a>
                ),
              },
              ...columns,
            ]}
            rows={places}
            rowKey={({ key }) => key}
          />
          <Months placeName={placeName} months={months} reasons={reasons} />
        </>
      )}
    </DeskPage>
  )
}

function TakeAlong({ place, from, to, csv }: Pick<FiguresPageProps, 'place' | 'from' | 'to'> & { csv: string }) {
  const { t } = useFace()
  return (
    <Buttons>
      <ButtonLink icon="list" href={`/desk/grid-records?${new URLSearchParams({ place, from, to })}`}>
        {t.record.all}
      </ButtonLink>
      <ButtonLink icon="download" href={csv} download>
        CSV
      </ButtonLink>
    </Buttons>
  )
}

function Months({ placeName, months, reasons }: Pick<FiguresPageProps, 'placeName' | 'months' | 'reasons'>) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.visit.figures
  const columns = useMeasureColumns<FiguresPageProps['months'][number]>()
  return (
    <>
      <Table
        caption={say.byMonth(placeName)}
        stack={false}
        columns={[{ key: 'month', head: say.month, cell: ({ key }) => key.slice(0, 7) }, ...columns]}
        rows={months}
        rowKey={({ key }) => key}
      />
      {reasons.length > 0 && (
        <p>
          {say.invalidWhy} <Dots parts={reasons.map(({ name, n }) => `${name} ${number(n)}`)} />
        </p>
      )}
    </>
  )
}

function useMeasureColumns<R extends { counted: Counted }>(): Column<R>[] {
  const { t } = useFace()
  const { number, fraction } = useFormats()
  const say = t.visit.figures
  const measure = (key: 'person-visits' | 'matters' | 'on-the-spot'): Column<R> => ({
    key,
    head: say.measures[key],
    num: true,
    cell: ({ counted }) => number(sumOf(counted, key)),
  })
  return [
    ...DUTIES.map((kind) => ({
      key: kind,
      head: kind === 'publicity' ? say.publicity : t.visit.duties[kind],
      num: true,
      cell: ({ counted }: R) => number(counted[kind]?.['records'] ?? 0),
    })),
    measure('person-visits'),
    measure('matters'),
    measure('on-the-spot'),
    {
      key: 'valid',
      head: say.validOf,
      num: true,
      cell: ({ counted }) => fraction(sumOf(counted, 'valid'), sumOf(counted, 'valid') + sumOf(counted, 'invalid')),
    },
  ]
}

function SpanForm({
  place,
  from,
  to,
  ground,
  known,
}: Pick<FiguresPageProps, 'place' | 'from' | 'to' | 'ground' | 'known'>) {
  const { t } = useFace()
  const say = t.visit.figures
  return (
    <form class="form" action="/desk/grid-figures" method="get">
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="map" value={ground} />
      <Field name="from" label={say.from} value={from} need="" width="short" />
      <Field name="to" label={say.to} value={to} need="" width="short" />
      <Field name="known" type="date" label={say.known} hint={say.knownHint} value={known} need="" width="short" />
      <Buttons>
        <Button>{t.common.search}</Button>
      </Buttons>
    </form>
  )
}
