import type { BesideBlock, Block, CodeBlock, FactsBlock, RuleBlock, TextBlock } from '#web/ui/paper/blocks.ts'
import { drawingPieces } from './drawing.ts'
import { MM, type Sheet, type Type } from './sheet.ts'
import { tablePieces } from './table.ts'

/** What is never parted: a line, a row, a code. Pages are filled with these from the top. */
export interface Piece {
  height: number
  draw: (x: number, y: number) => void
  /** Stays with the next. */
  keep?: boolean
  /** Drawn again on top of the page that this one begins. */
  head?: Piece
  atFoot?: boolean
}

export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0)

const gap = (height: number): Piece[] => (height > 0 ? [{ height, draw: () => undefined, keep: true }] : [])

export function piecesOf(sheet: Sheet, blocks: readonly Block[], width: number): Piece[] {
  return blocks.flatMap((block) => blockPieces(sheet, block, width))
}

function blockPieces(sheet: Sheet, block: Block, width: number): Piece[] {
  switch (block.kind) {
    case 'text':
      return textPieces(sheet, block, width)
    case 'rule':
      return rulePieces(sheet, block, width)
    case 'table':
      return [...gap((block.above ?? 0) * sheet.em), ...tablePieces(sheet, block, width)]
    case 'facts':
      return factsPieces(sheet, block, width)
    case 'code':
      return codePieces(sheet, block, width)
    case 'beside':
      return besidePieces(sheet, block, width)
    case 'drawing':
      return [...gap((block.above ?? 0) * sheet.em), ...drawingPieces(sheet, block, width)]
    case 'together': {
      const inside = piecesOf(sheet, block.blocks, width)
      return [{ height: heightOf(inside), draw: stack(inside), ...(block.atFoot ? { atFoot: true } : {}) }]
    }
  }
}

const stack = (pieces: readonly Piece[]) => (x: number, y: number) => {
  let at = y
  for (const piece of pieces) {
    piece.draw(x, at)
    at += piece.height
  }
}

/** A hair less, so that rounding does not make two lines of it. */
const FIT = 0.999

function textPieces(sheet: Sheet, block: TextBlock, width: number): Piece[] {
  const weight = block.bold ? 'bold' : 'plain'
  const room = block.fit ? width / sheet.widthOf(block.text, { em: block.em, weight }) : 1
  const type: Type = { em: (block.em ?? 1) * (room < 1 ? room * FIT : 1), weight }
  const shift = (line: string) => {
    if (!block.align) return 0
    return (width - sheet.widthOf(line, type)) * (block.align === 'centre' ? 0.5 : 1)
  }
  const lines = sheet.lines(block.text, width, type).map((line) => ({
    height: sheet.lineHeight(type.em),
    draw: (x: number, y: number) => sheet.set(line, x + shift(line), y, type),
    ...(block.keep ? { keep: true } : {}),
  }))
  return [...gap((block.above ?? 0) * sheet.em), ...lines]
}

function rulePieces(sheet: Sheet, { above = 0.3, below = 0.6 }: RuleBlock, width: number): Piece[] {
  const weight = 0.19 * sheet.em
  const height = (above + below) * sheet.em + weight
  return [{ height, keep: true, draw: (x, y) => sheet.rule(x, y + above * sheet.em, width, weight) }]
}

const FACT_GAP_EM = 1.8

function factsPieces(sheet: Sheet, { facts, above = 0 }: FactsBlock, width: number): Piece[] {
  const boxes = facts.map(({ label, value, em }) => {
    const inside = piecesOf(
      sheet,
      [
        { kind: 'text', text: label, em: 0.85 },
        { kind: 'text', text: value, bold: true, ...(em === undefined ? {} : { em }) },
      ],
      width,
    )
    const wide = Math.max(sheet.widthOf(label, { em: 0.85 }), sheet.widthOf(value, { em, weight: 'bold' }))
    return { inside, width: Math.min(width, wide), height: heightOf(inside) }
  })
  const rows: (typeof boxes)[] = []
  let used = Number.POSITIVE_INFINITY
  for (const box of boxes) {
    if (used + box.width > width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(box)
    used += box.width + FACT_GAP_EM * sheet.em
  }
  return [
    ...gap(above * sheet.em),
    ...rows.map((row) => {
      const height = Math.max(...row.map((box) => box.height))
      return {
        height,
        draw: (x: number, y: number) => {
          let at = x
          for (const box of row) {
            stack(box.inside)(at, y + height - box.height)
            at += box.width + FACT_GAP_EM * sheet.em
          }
        },
      }
    }),
  ]
}

// ISO/IEC 18004: four modules of quiet around the code; on the left the margin or the gap has them.
const QUIET = 4

function codePieces(sheet: Sheet, { qr, side_mm, align }: CodeBlock, width: number): Piece[] {
  const across = qr.size + (align === 'centre' ? 2 : 1) * QUIET
  const module = Math.min(side_mm * MM, width) / across
  const left = align === 'centre' ? (width - module * qr.size) / 2 : 0
  const draw = (x: number, y: number) => {
    sheet.doc.save().translate(x + left, y + QUIET * module)
    sheet.doc.scale(module).path(qr.path).fill('#000').restore()
  }
  return [{ height: (qr.size + 2 * QUIET) * module, draw }]
}

const BESIDE_GAP_EM = 1.2

function besidePieces(sheet: Sheet, { parts, stand }: BesideBlock, width: number): Piece[] {
  const between = BESIDE_GAP_EM * sheet.em
  const fixed = parts.reduce((sum, { width_mm = 0 }) => sum + width_mm * MM, between * (parts.length - 1))
  const free = parts.filter((part) => part.width_mm === undefined).length
  const rest = (width - fixed) / Math.max(1, free)
  const columns = parts.map(({ width_mm, blocks }) => {
    const wide = width_mm === undefined ? rest : width_mm * MM
    const inside = piecesOf(sheet, blocks, wide)
    return { wide, inside, height: heightOf(inside) }
  })
  const height = Math.max(...columns.map((column) => column.height))
  const draw = (x: number, y: number) => {
    let at = x
    for (const column of columns) {
      stack(column.inside)(at, stand === 'end' ? y + height - column.height : y)
      at += column.wide + between
    }
  }
  return [{ height, draw }]
}
