import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, FactsBlock, Paper, TableBlock, TextBlock } from '#web/ui/paper/blocks.ts'
import { drawingOf } from './drawing.ts'

/** Half points: the size of ordinary text in an official paper (三号, GB/T 9704-2012). */
const TYPE_HALF_PT = 32
/** Twentieths of a point; GB/T 9704-2012 leaves 37 mm above, 35 mm below, 28 mm left and 26 mm right. */
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 }
const EM_TWIPS = 320
/** Named, not embedded: every office computer has it (GB/T 9704-2012 asks for it in text). */
const FONT = { ascii: 'Times New Roman', eastAsia: 'FangSong', hAnsi: 'Times New Roman' }

const half = (em = 1): number => Math.round(TYPE_HALF_PT * em)
const ALIGN = { centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** A paper as Word, to be written on: text, facts and tables. Codes to scan stay with the PDF. */
export async function drawWord(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: '',
    styles: { default: { document: { run: { size: half(), font: FONT, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { margin: MARGIN } },
        footers: { default: foot(paper) },
        children: await childrenOfAll(paper.blocks),
      },
    ],
  })
  return await Packer.toBuffer(document)
}

const foot = ({ foot: words }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${words} · `, PageNumber.CURRENT], size: half(0.6) })],
      }),
    ],
  })

async function childrenOfAll(blocks: readonly Block[]): Promise<FileChild[]> {
  const children: FileChild[] = []
  for (const block of blocks) children.push(...(await childrenOf(block)))
  return children
}

async function childrenOf(block: Block): Promise<FileChild[]> {
  switch (block.kind) {
    case 'text':
      return [textOf(block)]
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } }, children: [] })]
    case 'facts':
      return factsOf(block)
    case 'table':
      return [tableOf(block)]
    case 'beside':
      return await childrenOfAll(block.parts.flatMap(({ blocks }) => blocks))
    case 'together':
      return await childrenOfAll(block.blocks)
    case 'drawing':
      return [await drawingOf(block)]
    case 'code':
      return []
  }
}

const textOf = ({ text, em, bold, align, above = 0, keep }: TextBlock): Paragraph =>
  new Paragraph({
    ...(align ? { alignment: ALIGN[align] } : {}),
    ...(keep ? { keepNext: true } : {}),
    spacing: { before: Math.round(above * EM_TWIPS), line: 400 },
    children: text
      .split('\n')
      .map(
        (line, i) => new TextRun({ text: line, size: half(em), bold: bold ?? false, ...(i > 0 ? { break: 1 } : {}) }),
      ),
  })

const factsOf = ({ facts, above = 0 }: FactsBlock): Paragraph[] =>
  facts.map(
    ({ label, value }, i) =>
      new Paragraph({
        spacing: { before: i === 0 ? Math.round(above * EM_TWIPS) : 0, line: 400 },
        children: [new TextRun({ text: `${label}  `, size: half(0.85) }), new TextRun({ text: value, bold: true })],
      }),
  )

const cell = (text: string, bold = false, end = false): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        ...(end ? { alignment: AlignmentType.RIGHT } : {}),
        children: [new TextRun({ text, bold, size: half(0.85) })],
      }),
    ],
  })

function tableOf({ columns, groups, foot: last }: TableBlock): Table {
  const row = (cells: readonly string[], bold = false) =>
    new TableRow({ children: columns.map(({ num }, i) => cell(cells[i] ?? '', bold, num)) })
  const head = columns.some((column) => column.head !== '')
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(head
        ? [new TableRow({ tableHeader: true, children: columns.map((column) => cell(column.head, true)) })]
        : []),
      ...groups.flatMap(({ part, rows }) => [...(part ? [row(part, true)] : []), ...rows.map((cells) => row(cells))]),
      ...(last ? [row(last, true)] : []),
    ],
  })
}
