import { ImageRun, Paragraph } from 'docx'
import { faceOf } from '#platform/pdf/fonts.ts'
import type { DrawingBlock, Mark } from '#web/ui/paper/blocks.ts'
import { pngOf } from './chart-process.ts'

const WIDTH_PX = 560
const EM_PX = 17
const TONES = { dark: '#0b5557', mid: '#26777a', light: '#9cc4bf' } as const
const TEXT_EM = 0.85

/** A chart as a picture. Its letters are drawn from the papers' own font: the server needs none of its own. */
export async function drawingOf({ marks, height_em, alt }: DrawingBlock): Promise<Paragraph> {
  const height = height_em * EM_PX
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${height}" viewBox="0 0 ${WIDTH_PX} ${height}">${marks.map(markOf).join('')}</svg>`
  const data = await pngOf(svg)
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: WIDTH_PX, height: Math.round(height) },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  })
}

const at = (share: number): number => share * WIDTH_PX
const down = (em: number): number => em * EM_PX

function markOf(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const tone = mark.tone === 'outline' ? 'fill="none" stroke="#555"' : `fill="${TONES[mark.tone]}"`
      return `<rect x="${at(mark.x)}" y="${down(mark.y)}" width="${at(mark.width)}" height="${down(mark.height)}" ${tone}/>`
    }
    case 'line': {
      const dash = mark.dashed ? ' stroke-dasharray="3 3"' : ''
      return `<path d="M${at(mark.x1)} ${down(mark.y1)}L${at(mark.x2)} ${down(mark.y2)}" stroke="#555"${dash}/>`
    }
    case 'dot':
      return `<circle cx="${at(mark.x)}" cy="${down(mark.y)}" r="${0.35 * EM_PX}" fill="${TONES.mid}"/>`
    case 'text':
      return lettersOf(mark)
  }
}

function lettersOf({ x, y, text, anchor, quiet }: Extract<Mark, { kind: 'text' }>): string {
  const { font } = faceOf('plain')
  const size = (TEXT_EM * EM_PX) / font.unitsPerEm
  const { glyphs, positions, advanceWidth } = font.layout(text)
  const shift = anchor === 'end' ? advanceWidth : anchor === 'middle' ? advanceWidth / 2 : 0
  let pen = -shift
  const drawn = glyphs.map((glyph, i) => {
    const path = `<path transform="translate(${pen})" d="${glyph.path.toSVG()}"/>`
    pen += positions[i]?.xAdvance ?? glyph.advanceWidth
    return path
  })
  return `<g fill="${quiet ? '#555' : '#000'}" transform="translate(${at(x)} ${down(y)}) scale(${size} ${-size})">${drawn.join('')}</g>`
}
