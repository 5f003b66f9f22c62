import { maskText } from '#kernel/mask.ts'
import type { Names } from '#web/desk/names.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { ExportedMatter } from '../queries/export.ts'
import type { Outcome, Satisfaction, State } from '../rules/index.ts'

export type TableCell = string | number | Date | null

export interface TableColumn {
  head: string
  width: number
  cell: (row: ExportedMatter) => TableCell
}

/** The columns of an exported list, in the reader's words. Telephone numbers in what people wrote are hidden. */
export function tableColumns(t: Messages, names: Names): TableColumn[] {
  const { table } = t.desk
  const word = <K extends string>(words: Readonly<Record<K, string>>, key: string | null): string | null =>
    key === null ? null : words[key as K] // The table's constraints hold the column to these words.
  const unit = (code: string | null) => (code === null ? null : names.unit(code))
  return [
    { head: table.number, width: 9, cell: (row) => row.number },
    { head: table.title, width: 34, cell: (row) => maskText(row.title) },
    { head: table.text, width: 60, cell: (row) => maskText(row.text) },
    { head: table.kind, width: 16, cell: (row) => names.kind(row.kind) },
    { head: table.town, width: 12, cell: (row) => names.place(row.placeCode.slice(0, 9)) },
    { head: table.village, width: 14, cell: (row) => names.place(row.placeCode.slice(0, 12)) },
    { head: table.grid, width: 18, cell: (row) => (row.placeCode.length === 15 ? names.place(row.placeCode) : null) },
    { head: table.place, width: 24, cell: (row) => (row.placeText === null ? null : maskText(row.placeText)) },
    { head: table.state, width: 14, cell: (row) => word<State>(t.matter.states, row.state) },
    { head: table.holder, width: 20, cell: (row) => names.unit(row.holder) },
    { head: table.supervisor, width: 20, cell: (row) => unit(row.supervisor) },
    { head: table.handledBy, width: 20, cell: (row) => unit(row.handledBy) },
    { head: table.reportedAt, width: 17, cell: (row) => row.reportedAt },
    { head: table.dueAt, width: 17, cell: (row) => row.dueAt },
    { head: table.handledAt, width: 17, cell: (row) => row.handledAt },
    { head: table.closedAt, width: 17, cell: (row) => row.closedAt },
    { head: table.outcome, width: 12, cell: (row) => word<Outcome>(t.matter.outcomes, row.outcome) },
    {
      head: table.satisfaction,
      width: 10,
      cell: (row) => word<Satisfaction>(t.matter.satisfactions, row.satisfaction),
    },
    { head: table.reporters, width: 9, cell: (row) => row.reporters },
    { head: table.returned, width: 9, cell: (row) => row.returned },
    { head: table.reopened, width: 9, cell: (row) => row.reopened },
    { head: table.urged, width: 9, cell: (row) => row.urged },
    { head: table.escalated, width: 9, cell: (row) => row.escalated },
  ]
}
