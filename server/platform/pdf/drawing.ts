import type { DrawingBlock, Mark } from '#web/ui/paper/blocks.ts'
import type { Piece } from './pieces.ts'
import type { Sheet } from './sheet.ts'

const TONES = { dark: '#0b5557', mid: '#26777a', light: '#9cc4bf' } as const
const INK = '#000'
const QUIET = '#555'
const TEXT_EM = 0.85
/** Where letters stand above their foot. */
const RISE_EM = 0.78

/** A chart, never parted. */
export function drawingPieces(sheet: Sheet, { marks, height_em }: DrawingBlock, width: number): Piece[] {
  const draw = (x: number, y: number) => {
    sheet.doc.save()
    for (const mark of marks) drawMark(sheet, mark, { x, y, width })
    sheet.doc.restore()
    sheet.doc.fillColor(INK)
  }
  return [{ height: height_em * sheet.em, draw }]
}

interface Frame {
  x: number
  y: number
  width: number
}

function drawMark(sheet: Sheet, mark: Mark, frame: Frame): void {
  const { doc, em } = sheet
  const [across, down] = [(share: number) => frame.x + share * frame.width, (y: number) => frame.y + y * em]
  switch (mark.kind) {
    case 'rect': {
      doc.rect(across(mark.x), down(mark.y), mark.width * frame.width, mark.height * em)
      if (mark.tone === 'outline') doc.lineWidth(0.7).strokeColor(QUIET).stroke()
      else doc.fill(TONES[mark.tone])
      return
    }
    case 'line': {
      doc
        .moveTo(across(mark.x1), down(mark.y1))
        .lineTo(across(mark.x2), down(mark.y2))
        .lineWidth(0.7)
        .strokeColor(QUIET)
      if (mark.dashed) doc.dash(2, { space: 2 }).stroke().undash()
      else doc.stroke()
      return
    }
    case 'dot':
      doc.circle(across(mark.x), down(mark.y), 0.35 * em).fill(TONES.mid)
      return
    case 'text': {
      const type = { em: TEXT_EM }
      const wide = sheet.widthOf(mark.text, type)
      const shift = mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0
      doc.fillColor(mark.quiet ? QUIET : INK)
      sheet.set(mark.text, across(mark.x) - shift, down(mark.y) - RISE_EM * TEXT_EM * em, type)
    }
  }
}
