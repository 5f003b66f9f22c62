import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import {
  type CoverageArea,
  type CoverageView,
  coverageHref,
  type NotReachedDoor,
  openOf,
  REASONS,
  sumOf,
} from './coverage-view.ts'

const LEVELS = { 6: 'towns', 9: 'villages', 12: 'grids' } as const

/** The same numbers as on the map, each area a way down, with the whole under them. */
export function CoverageTable({ view, links }: { view: CoverageView; links: boolean }) {
  const { t } = useFace()
  const { number, rate } = useFormats()
  const say = t.visit.rounds
  const whole = sumOf(view.areas)
  const heads: Record<number, string> = LEVELS
  const title = t.command.places[(heads[view.place.code.length] ?? 'grids') as 'grids']
  const columns: Column<CoverageArea>[] = [
    {
      key: 'place',
      head: t.visit.figures.place,
      cell: (area) =>
        links && area.place !== view.place.code ? <a href={coverageHref(view, area.place)}>{area.name}</a> : area.name,
      foot: t.common.total,
    },
    {
      key: 'coverage',
      head: say.coverage,
      num: true,
      cell: (area) => rate(area.reached, area.listed),
      foot: rate(whole.reached, whole.listed),
    },
    ...REASONS.map((reason) => ({
      key: reason,
      head: t.visit.outcomes[reason],
      num: true,
      cell: (area: CoverageArea) => number(area[reason]),
      foot: number(whole[reason]),
    })),
    {
      key: 'open',
      head: t.visit.outcomes.open,
      num: true,
      cell: (area) => number(openOf(area)),
      foot: number(openOf(whole)),
    },
  ]
  return <Table caption={title} columns={columns} rows={view.areas} rowKey={({ place }) => place} />
}

/** Whom nobody has met in a grid, and why; on paper with room to write. */
export function NotReached({ doors, paper }: { doors: readonly NotReachedDoor[]; paper: boolean }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.visit.coverage
  const words: Record<string, string> = t.visit.outcomes
  const columns: Column<NotReachedDoor>[] = [
    {
      key: 'door',
      head: t.household.door,
      cell: ({ id, doorText }) =>
        doorText === null ? (
          say.gone
        ) : paper ? (
          <OwnWords>{doorText}</OwnWords>
        ) : (
          <a href={`/desk/households/${id}`}>
            <OwnWords>{doorText}</OwnWords>
          </a>
        ),
    },
    { key: 'head', head: t.household.head, cell: ({ headMask }) => <OwnWords>{headMask}</OwnWords> },
    { key: 'flags', head: t.household.flags, cell: ({ flags }) => <Dots parts={flags} /> },
    { key: 'why', head: say.why, cell: ({ outcome }) => words[outcome ?? 'open'] },
    { key: 'day', head: say.tried, cell: ({ at }) => (at ? date(at) : '–') },
    ...(paper
      ? (['date', 'outcome', 'sign'] as const).map((key) => ({
          key: `blank-${key}`,
          head: say.blank[key],
          cell: () => '\u3000',
        }))
      : []),
  ]
  return (
    <Table
      caption={say.notReached(doors.length)}
      columns={columns}
      rows={doors}
      rowKey={({ id }) => id}
      stack={!paper}
    />
  )
}
