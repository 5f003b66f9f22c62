import type { PaperColumn, TableBlock } from '#web/ui/paper/blocks.ts'
import type { Weight } from './fonts.ts'
import type { Piece } from './pieces.ts'
import type { Sheet } from './sheet.ts'

const PAD_EM = 0.2
const GUTTER_EM = 1.4
/** No column of words is narrower than so many signs. */
const SIGNS_MIN = 5
/** From the largest that fits: many columns make a smaller table, never one that runs off the sheet. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.68, 0.6] as const
/** A row taller than this share of the page is no row any more. */
const ROW_SHARE_MAX = 0.4

interface Layout {
  em: number
  widths: number[]
}

/** The head, then row by row, each knowing the head that is repeated above it on a new page. */
export function tablePieces(sheet: Sheet, table: TableBlock, width: number): Piece[] {
  const layout = layoutOf(sheet, table, width)
  const row = (cells: string[], weight: Weight, line_pt: number): Piece =>
    rowPiece(sheet, table.columns, layout, { cells, weight, line_pt })
  const head = { ...row(headsOf(table.columns), 'bold', 0.12 * sheet.em), keep: true }
  const rows = table.groups.flatMap(({ part, rows: lines }) => [
    ...(part ? [{ ...row(part, 'bold', 0.1 * sheet.em), keep: true }] : []),
    ...lines.map((cells) => row(cells, 'plain', 0.03 * sheet.em)),
  ])
  const foot = table.foot ? [row(table.foot, 'bold', 0.12 * sheet.em)] : []
  const last = rows.at(-1)
  // The sum does not stand alone on a page.
  if (foot.length > 0 && last) last.keep = true
  return [head, ...[...rows, ...foot].map((piece) => ({ ...piece, head }))]
}

const headsOf = (columns: readonly PaperColumn[]): string[] => columns.map(({ head }) => head)

function linesOf(table: TableBlock): { cells: string[]; weight: Weight }[] {
  const bold = [headsOf(table.columns), ...table.groups.flatMap(({ part }) => (part ? [part] : [])), table.foot ?? []]
  return [
    ...bold.map((cells) => ({ cells, weight: 'bold' as const })),
    ...table.groups.flatMap(({ rows }) => rows.map((cells) => ({ cells, weight: 'plain' as const }))),
  ]
}

function layoutOf(sheet: Sheet, table: TableBlock, width: number): Layout {
  const tried = SIZES.map((em) => ({ em, widths: widthsAt(sheet, table, width, em) }))
  const fits = ({ em, widths }: Layout) =>
    widths.every((one, i) => table.columns[i]?.num || one >= SIGNS_MIN * em * sheet.em) &&
    linesOf(table).every(
      ({ cells, weight }) =>
        cells.reduce((most, cell, i) => Math.max(most, sheet.lines(cell, widths[i] ?? 0, { em, weight }).length), 0) *
          sheet.lineHeight(em) <
        (sheet.bottom - sheet.top) * ROW_SHARE_MAX,
    )
  return tried.find(fits) ?? (tried.at(-1) as Layout)
}

/** Numbers get what they need on one line; words share the rest by what they would need. */
function widthsAt(sheet: Sheet, table: TableBlock, width: number, em: number): number[] {
  const lines = linesOf(table)
  // A hair more: a line measured piece by piece may come out wider than measured whole.
  const natural = table.columns.map(
    (_, i) => 1 + Math.max(...lines.map(({ cells, weight }) => sheet.widthOf(cells[i] ?? '', { em, weight }))),
  )
  const numbers = natural.reduce((sum, one, i) => sum + (table.columns[i]?.num ? one : 0), 0)
  const words = natural.reduce((sum, one, i) => sum + (table.columns[i]?.num ? 0 : one), 0)
  const free = width - GUTTER_EM * em * sheet.em * (table.columns.length - 1) - numbers
  if (words === 0) return natural
  return natural.map((one, i) => (table.columns[i]?.num ? one : (one / words) * free))
}

interface RowOf {
  cells: string[]
  weight: Weight
  line_pt: number
}

function rowPiece(sheet: Sheet, columns: readonly PaperColumn[], layout: Layout, row: RowOf): Piece {
  const type = { em: layout.em, weight: row.weight }
  const texts = row.cells.map((cell, i) => sheet.lines(cell, layout.widths[i] ?? 0, type))
  const pad = PAD_EM * sheet.em * layout.em
  const tallest = Math.max(1, ...texts.map((lines) => lines.length))
  const height = tallest * sheet.lineHeight(layout.em) + 2 * pad + row.line_pt
  const gutter = GUTTER_EM * layout.em * sheet.em
  const draw = (x: number, y: number) => {
    let at = x
    for (const [i, width] of layout.widths.entries()) {
      for (const [n, line] of (texts[i] ?? []).entries()) {
        const shift = columns[i]?.num ? width - sheet.widthOf(line, type) : 0
        sheet.set(line, at + shift, y + pad + n * sheet.lineHeight(layout.em), type)
      }
      at += width + gutter
    }
    sheet.rule(x, y + height - row.line_pt, at - gutter - x, row.line_pt)
  }
  return { height, draw }
}
