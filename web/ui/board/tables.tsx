import {
  type Content,
  centsIn,
  comparisonOf,
  labelColumn,
  labelOf,
  type Row,
  rowsOf,
  tableTelling,
} from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureColumn, DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { sumCents, writeCents } from '#kernel/money.ts'
import { type Column, Table } from '../components/table.tsx'
import { useFace, useFormats } from '../face.tsx'
import { cellWords, inWords, periodWords, tableSentence } from './words.ts'

export interface Contents {
  item: Pick<DisclosureItem, 'tables' | 'figures' | 'say' | 'books'>
  period: string
  content: Content
  last?: Content | undefined
  yearAgo?: Content | undefined
}

/** Every table of an entry, each with its sentence; income and spending beside what they were before. */
export function ContentTables(contents: Contents) {
  const { item, content } = contents
  const filled = item.tables.filter((table) => rowsOf(content, table).length > 0)
  return (
    <div class="sheet sheet-pad tables">
      {filled.map((table) => (
        <OneTable key={table.key} table={table} {...contents} />
      ))}
    </div>
  )
}

function OneTable({ table, ...contents }: Contents & { table: DisclosureTable }) {
  const face = useFace()
  const formats = useFormats()
  const said = tableSentence(face, formats, tableTelling(table, contents.content))
  const isCompared = table.part === 'income' || table.part === 'expense'
  return (
    <div class={isCompared ? 'ledger is-compared' : 'ledger'}>
      {isCompared ? (
        <ComparedTable table={table} {...contents} />
      ) : (
        <PlainTable table={table} content={contents.content} />
      )}
      {said && <p class="quiet">{said}</p>}
    </div>
  )
}

interface Line {
  name: string
  now: bigint
  last?: bigint
  yearAgo?: bigint
}

function ComparedTable({ table, period, content, last, yearAgo }: Contents & { table: DisclosureTable }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure.entry
  const lines = comparisonOf(table, content, last, yearAgo)
  const total = (of: 'now' | 'last' | 'yearAgo') => writeCents(sumCents(lines.map((line) => line[of] ?? 0n)))
  const money = (key: 'now' | 'last' | 'yearAgo', head: string): Column<Line> => ({
    key,
    head,
    num: true,
    cell: (line) => (key === 'now' ? <b>{writeCents(line.now)}</b> : writeCents(line[key] ?? 0n)),
    foot: total(key),
  })
  const columns: Column<Line>[] = [
    {
      key: 'name',
      head: inWords(face, labelColumn(table)?.name ?? table.name),
      cell: (line) => line.name,
      foot: words.total,
    },
    money('now', periodWords(face, formats, period, true)),
    ...(last ? [money('last', words.last)] : []),
    ...(yearAgo ? [money('yearAgo', words.yearAgo)] : []),
  ]
  return <Table caption={inWords(face, table.name)} columns={columns} rows={lines} rowKey={(line) => line.name} />
}

interface Numbered {
  row: Row
  number: number
}

function PlainTable({ table, content }: { table: DisclosureTable; content: Content }) {
  const face = useFace()
  const formats = useFormats()
  const rows = rowsOf(content, table).map((row, i) => ({ row, number: i + 1 }))
  const label = labelColumn(table)
  const hasFoot = rows.length > 1 && table.columns.some((column) => column.total)
  const foot = (column: DisclosureColumn) =>
    column.type === 'money'
      ? writeCents(sumCents(rows.map(({ row }) => centsIn(row, column))))
      : formats.number(rows.reduce((sum, { row }) => sum + Number(row[column.key] ?? 0), 0))
  const others = table.columns.filter((column) => column !== label)
  const columns: Column<Numbered>[] = [
    {
      key: label?.key ?? 'name',
      head: inWords(face, label?.name ?? table.name),
      cell: ({ row }) => labelOf(table, row),
      ...(hasFoot ? { foot: face.t.disclosure.entry.total } : {}),
    },
    ...others.map(
      (column): Column<Numbered> => ({
        key: column.key,
        head: inWords(face, column.name),
        num: column.type === 'money' || column.type === 'count',
        cell: ({ row }) => cellWords(formats, column.type, row[column.key]),
        ...(hasFoot ? { foot: column.total ? foot(column) : '' } : {}),
      }),
    ),
  ]
  return (
    <Table caption={inWords(face, table.name)} columns={columns} rows={rows} rowKey={({ number }) => String(number)} />
  )
}

/** Single values beside the tables: who came, who agreed. What the reconciliation shows is not said twice. */
export function FigureFacts({ item, content }: Pick<Contents, 'item' | 'content'>) {
  const face = useFace()
  const formats = useFormats()
  const shown = item.books ? [] : item.figures.filter(({ key }) => content.figures[key] !== undefined)
  if (shown.length === 0) return null
  return (
    <div class="sheet sheet-pad">
      <dl class="facts">
        {shown.map((figure) => (
          <div key={figure.key}>
            <dt>{inWords(face, figure.name)}</dt>
            <dd class="num">{cellWords(formats, figure.type, content.figures[figure.key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
