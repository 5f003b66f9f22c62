import type { Cell, CommandView } from '#capabilities/command/schema.ts'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { LAYER_HREFS, lookHref } from '../hrefs.ts'

const PLURAL = { county: 'towns', town: 'villages', village: 'grids', grid: 'grids' } as const

/** The same numbers as on the map, for readers and phones, and each with the way to its records. */
export function PlacesTable({ view }: { view: CommandView }) {
  const { t } = useFace()
  const formats = useFormats()
  if (view.cells.length === 0) return null
  const words = t.command.places
  const title = words[PLURAL[view.place.level]]
  const { code } = view.place
  const share = ({ late, open }: { late: number; open: number }): string =>
    open < view.rateLeast ? '–' : formats.percent(late, open)
  const list = (queue: 'open' | 'open-overdue', place: string, n: number) => (
    <a href={paths.records(queue, place)}>{formats.number(n)}</a>
  )
  const columns: Column<Cell>[] = [
    {
      key: 'place',
      head: words.head,
      cell: (cell) => (
        <a href={lookHref(view, { place: cell.code })} data-look="" data-place={cell.code}>
          {cell.name}
        </a>
      ),
      foot: words.here,
    },
    {
      key: 'late',
      head: words.late,
      num: true,
      cell: (cell) => list('open-overdue', cell.code, cell.late),
      foot: list('open-overdue', code, view.late),
    },
    {
      key: 'open',
      head: words.open,
      num: true,
      cell: (cell) => list('open', cell.code, cell.open),
      foot: list('open', code, view.open),
    },
    { key: 'share', head: words.share, num: true, cell: share, foot: share(view) },
  ]
  return (
    <section class="places" id="places">
      <h2>{title}</h2>
      <p class="small quiet">{words.tooFew(view.rateLeast)}</p>
      <Table
        caption={title}
        quietCaption
        columns={[...columns, ...useLayerColumns(view), ...useSolvedColumns(view)]}
        rows={view.cells}
        rowKey={(cell) => cell.code}
      />
    </section>
  )
}

/** Every layer that is on, each number with its whole and the way to its records. */
function useLayerColumns(view: CommandView): Column<Cell>[] {
  const { t } = useFace()
  const { number } = useFormats()
  const words = t.command.layers
  return view.layers.map(({ layer, n, of }) => {
    const list = (place: string, count: { n: number; of: number } | undefined) => (
      <a href={LAYER_HREFS[layer](place)}>{words.count(number(count?.n ?? 0), number(count?.of ?? 0))}</a>
    )
    return {
      key: layer,
      head: words.heads[layer],
      num: true,
      cell: (cell) =>
        list(
          cell.code,
          cell.layers.find((one) => one.layer === layer),
        ),
      foot: list(view.place.code, { n, of }),
    }
  })
}

/** What residents said; of grids nothing is counted by month, so there the columns are not. */
function useSolvedColumns(view: CommandView): Column<Cell>[] {
  const { t } = useFace()
  const formats = useFormats()
  if (view.cells.every(({ solved }) => solved === null)) return []
  const { span, year, part, key } = view.period
  const numbers = (place: string, text: string) => <a href={`${paths.statistics(place)}?period=${key}`}>{text}</a>
  const rate = (solved: Cell['solved']): string => {
    const { numerator = 0, denominator = 0, given = false } = solved ?? {}
    return given ? formats.rate(numerator, denominator) : formats.fraction(numerator, denominator)
  }
  return [
    {
      key: 'solved',
      head: t.command.places.solved(t.statistics.period(span, year, part)),
      num: true,
      cell: (cell) => numbers(cell.code, rate(cell.solved)),
      foot: numbers(view.place.code, rate(view.solved)),
    },
    {
      key: 'silent',
      head: t.command.places.silent,
      num: true,
      cell: (cell) => formats.number(cell.solved?.silent ?? 0),
      foot: formats.number(view.solved?.silent ?? 0),
    },
  ]
}
