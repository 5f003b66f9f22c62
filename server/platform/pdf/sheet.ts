import PDFDocument from 'pdfkit'
import type { Paper } from '#web/ui/paper/blocks.ts'
import { faceOf, printable, type Weight } from './fonts.ts'
import { wrapped } from './wrap.ts'

export const MM = 72 / 25.4
const MARGINS_MM = { a3: { x: 20, y: 16 }, a4: { x: 16, y: 13 } } as const
/** Read at one metre from A3, from the hand from A4. */
const TYPE_PT = { a3: 17, a4: 12 } as const
/** What is short is set larger, and a little too much a little smaller, but never too small to be read. */
export const SCALES = { a3: [1.35, 1.2, 1.1, 1, 0.94, 0.88, 0.82], a4: [1.35, 1.2, 1.1, 1, 0.94, 0.88] } as const
const LEADING = 1.38
/** Where letters stand in their line, from its top. */
const FOOT_EM = 0.75
const FOOT_ROOM_EM = 1.6

export interface Type {
  em?: number | undefined
  weight?: Weight
}

/** One document with its type: measures and sets single lines; where things go is others' matter. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  /** The type size, in points. */
  em: number
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly #paper: Paper
  readonly #widths = new Map<string, number>()

  constructor(paper: Paper) {
    this.#paper = paper
    const { x, y } = MARGINS_MM[paper.size]
    this.doc = new PDFDocument({
      size: paper.size.toUpperCase(),
      margin: 0,
      bufferPages: true,
      lang: paper.lang,
      displayTitle: true,
      pdfVersion: '1.7',
      // Or it would begin with one that is not embedded.
      font: '',
      info: { Title: printable(paper.title), CreationDate: new Date(paper.date) },
    })
    for (const weight of ['plain', 'bold'] as const) this.doc.registerFont(weight, faceOf(weight).bytes)
    this.em = TYPE_PT[paper.size]
    this.x = x * MM
    this.top = y * MM
    this.width = this.doc.page.width - 2 * this.x
    this.bottom = this.doc.page.height - y * MM - FOOT_ROOM_EM * this.em * FOOT_EM
  }

  scale(by: number): void {
    this.em = TYPE_PT[this.#paper.size] * by
  }

  newPage(): void {
    this.doc.addPage()
  }

  lineHeight(em = 1): number {
    return em * this.em * LEADING
  }

  /** Width at this size, in points; kept for each word and sign. */
  widthOf(text: string, { em = 1, weight = 'plain' }: Type = {}): number {
    const key = `${weight}${text}`
    let width = this.#widths.get(key)
    if (width === undefined) {
      width = this.doc.font(weight).fontSize(1).widthOfString(text)
      this.#widths.set(key, width)
    }
    return width * em * this.em
  }

  lines(text: string, width: number, type: Type = {}): string[] {
    return wrapped(printable(text), width, (piece) => this.widthOf(piece, type))
  }

  /** One line whose box begins at `y`. */
  set(line: string, x: number, y: number, { em = 1, weight = 'plain' }: Type = {}): void {
    const size = em * this.em
    const lead = (LEADING - 1) * size * 0.5
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor('#000')
      .text(line, x, y + lead, { lineBreak: false })
  }

  rule(x: number, y: number, width: number, weight_pt: number): void {
    this.doc.rect(x, y, width, weight_pt).fill('#000')
  }

  /** Title and number on every page, when there is more than one. */
  countPages(): void {
    const { start, count } = this.doc.bufferedPageRange()
    if (count < 2) return
    this.scale(1)
    const type = { em: FOOT_EM }
    const y = this.bottom + (FOOT_ROOM_EM - LEADING) * FOOT_EM * this.em
    for (let n = start; n < start + count; n++) {
      this.doc.switchToPage(n)
      const counted = this.#paper.counted.replace('{n}', String(n + 1)).replace('{all}', String(count))
      const room = this.width - this.widthOf(counted, type)
      this.set(this.lines(this.#paper.foot, room * 0.95, type)[0] ?? '', this.x, y, type)
      this.set(counted, this.x + room, y, type)
    }
  }

  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = []
    const whole = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => parts.push(part))
      this.doc.on('end', resolve)
      this.doc.on('error', reject)
    })
    this.doc.end()
    await whole
    return Buffer.concat(parts)
  }
}
