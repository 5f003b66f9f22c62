import type { Cell as SheetCell } from '#kernel/csv.ts'
import { plainCents } from '#kernel/money.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { EntryView } from '#web/villager/disclosure/view.ts'
import { type Cell, rowsOf } from '../rules/index.ts'

export interface ExportedTable {
  name: string
  rows: SheetCell[][]
}

const word = (lang: Language): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh')

/** Amounts in yuan as numbers where a spreadsheet holds them exactly, as text where it would round. */
function exported(type: string, cell: Cell | undefined): SheetCell {
  if (cell === undefined) return ''
  if (type !== 'money' || typeof cell !== 'number') return cell
  const yuan = Number(plainCents(cell))
  return Math.abs(cell) <= EXACT_CENTS ? yuan : plainCents(cell)
}
const EXACT_CENTS = 99_999_999_999_999

/** The tables of an entry with their heads, in the reader's language. */
export function exportedTables({ item, content }: EntryView, lang: Language, figuresName: string): ExportedTable[] {
  if (!content) return []
  const figures = item.figures
    .filter(({ key }) => content.figures[key] !== undefined)
    .map((figure): SheetCell[] => [figure.name[word(lang)], exported(figure.type, content.figures[figure.key])])
  const tables = item.tables.map((table) => ({
    name: table.name[word(lang)],
    rows: [
      table.columns.map((column) => column.name[word(lang)]),
      ...rowsOf(content, table).map((row) => table.columns.map((column) => exported(column.type, row[column.key]))),
    ],
  }))
  return figures.length > 0 ? [...tables, { name: figuresName, rows: figures }] : tables
}
