import type { Paper } from '#web/ui/paper/blocks.ts'
import { heightOf, type Piece, piecesOf } from './pieces.ts'
import { SCALES, Sheet } from './sheet.ts'

/** The paper as PDF: its fonts in it, its pages counted, a table's head on every page that it reaches. */
export async function drawPaper(paper: Paper): Promise<Buffer> {
  const sheet = new Sheet(paper)
  fill(sheet, onOnePage(sheet, paper) ?? piecesAt(sheet, paper, 1))
  sheet.countPages()
  return await sheet.bytes()
}

function piecesAt(sheet: Sheet, paper: Paper, scale: number): Piece[] {
  sheet.scale(scale)
  return piecesOf(sheet, paper.blocks, sheet.width)
}

/** In the largest type in which it stands on one page; undefined when it takes several. */
function onOnePage(sheet: Sheet, paper: Paper): Piece[] | undefined {
  for (const scale of SCALES[paper.size]) {
    const pieces = piecesAt(sheet, paper, scale)
    if (heightOf(pieces) <= sheet.bottom - sheet.top) return pieces
  }
  return undefined
}

function fill(sheet: Sheet, pieces: readonly Piece[]): void {
  let y = sheet.top
  for (const [i, piece] of pieces.entries()) {
    if (y > sheet.top && y + heldTogether(pieces, i) > sheet.bottom) {
      sheet.newPage()
      y = sheet.top
      if (piece.head) {
        piece.head.draw(sheet.x, y)
        y += piece.head.height
      }
    }
    if (piece.atFoot) y = Math.max(y, sheet.bottom - piece.height)
    piece.draw(sheet.x, y)
    y += piece.height
  }
}

/** How much must fit with this one. */
function heldTogether(pieces: readonly Piece[], from: number): number {
  let height = 0
  for (const piece of pieces.slice(from)) {
    height += piece.height
    if (!piece.keep) break
  }
  return height
}
