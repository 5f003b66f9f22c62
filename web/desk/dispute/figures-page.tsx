import type { DisputeCounts } from '#capabilities/dispute/rules/index.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disputePaths } from './paths.ts'

export type FigureLine = DisputeCounts & { key: string; name: string }

export interface FiguresView {
  from: string
  to: string
  kinds: readonly FigureLine[]
  towns: readonly FigureLine[]
}

/** Each number with its period, its whole, and the way to its records. */
export function FiguresPage({ view: { from, to, kinds, towns } }: { view: FiguresView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute.figures
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(date(from), date(to))}
      rail={{ area: 'disputes', groups: [] }}
      listHref={disputePaths.desk}
    >
      <form method="get" action={disputePaths.figures} class="sheet sheet-pad" aria-label={say.title}>
        <Field type="date" width="short" name="from" label={say.from} value={from} need="" />
        <Field type="date" width="short" name="to" label={say.to} value={to} need="" />
        <Buttons>
          <Button>{say.show}</Button>
        </Buttons>
      </form>
      <Figures caption={say.byKind} by="kind" lines={kinds} period={{ from, to }} />
      <Figures caption={say.byTown} by="place" lines={towns} period={{ from, to }} />
      <p class="quiet">{say.note}</p>
    </DeskPage>
  )
}

interface FiguresProps {
  caption: string
  by: 'kind' | 'place'
  lines: readonly FigureLine[]
  period: { from: string; to: string }
}

const RESULTS = ['received', 'mediated', 'failed', 'open'] as const

function Figures({ caption, by, lines, period }: FiguresProps) {
  const { t } = useFace()
  const { number, percent } = useFormats()
  const say = t.dispute.figures
  const sum = (name: 'received' | 'mediated' | 'failed' | 'open' | 'written' | 'confirmed') =>
    lines.reduce((all, line) => all + line[name], 0)
  const counted = RESULTS.map(
    (result): Column<FigureLine> => ({
      key: result,
      head: say[result],
      num: true,
      cell: (line) =>
        line[result] === 0 ? (
          number(0)
        ) : (
          <a href={disputePaths.records({ ...period, [by]: line.key, result })}>{number(line[result])}</a>
        ),
      foot: <a href={disputePaths.records({ ...period, result })}>{number(sum(result))}</a>,
    }),
  )
  const share = (part: number, all: number) => (all === 0 ? '—' : percent(part, all))
  const columns: Column<FigureLine>[] = [
    { key: 'name', head: t.dispute.facts[by], cell: ({ name }) => name, foot: say.all },
    ...counted,
    {
      key: 'rate',
      head: say.rate,
      num: true,
      cell: ({ mediated, received }) => share(mediated, received),
      foot: share(sum('mediated'), sum('received')),
    },
    {
      key: 'written',
      head: say.written,
      num: true,
      cell: ({ written }) => number(written),
      foot: number(sum('written')),
    },
    {
      key: 'confirmed',
      head: say.confirmed,
      num: true,
      cell: ({ confirmed }) => number(confirmed),
      foot: number(sum('confirmed')),
    },
    {
      key: 'days',
      head: say.days,
      num: true,
      cell: ({ daysMean }) => (daysMean === null ? '—' : say.daysValue(number(Math.round(daysMean * 10) / 10))),
      foot: '',
    },
  ]
  return <Table caption={caption} columns={columns} rows={lines} rowKey={({ key }) => key} />
}
