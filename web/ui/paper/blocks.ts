import type { QrPath } from '../components/qr-code.tsx'

export type PaperSize = 'a3' | 'a4'

/**
 * A paper that the server draws: plain data, which travels to its worker and whose hash names the result. Sizes are in
 * `em`, the paper's own type size: the largest at which everything stands on one sheet.
 */
export interface Paper {
  title: string
  lang: string
  size: PaperSize
  /** The day of what it says, not of drawing: the same words give the same bytes. */
  date: string
  /** At the foot of every page of several. */
  foot: string
  /** How a page is counted, with `{n}` and `{all}` in it. */
  counted: string
  blocks: Block[]
}

export type Block =
  | TextBlock
  | RuleBlock
  | TableBlock
  | FactsBlock
  | CodeBlock
  | BesideBlock
  | TogetherBlock
  | DrawingBlock

export interface TextBlock {
  kind: 'text'
  text: string
  em?: number
  bold?: boolean
  align?: 'centre' | 'end'
  /** Room above, in em of the paper. */
  above?: number
  /** Not parted from what follows: headings. */
  keep?: boolean
  /** Smaller rather than on two lines: telephone numbers. */
  fit?: boolean
}

export interface RuleBlock {
  kind: 'rule'
  above?: number
  below?: number
}

export interface PaperColumn {
  head: string
  num?: boolean
}

/** Its head is repeated on every page that it reaches. */
export interface TableBlock {
  kind: 'table'
  columns: PaperColumn[]
  groups: { part?: string[]; rows: string[][] }[]
  foot?: string[]
  above?: number
}

/** Values with their names above, in a line that goes on below. */
export interface FactsBlock {
  kind: 'facts'
  facts: { label: string; value: string; em?: number }[]
  above?: number
}

/** A QR code with its quiet zone, as large as it has to be to be scanned from where people stand. */
export interface CodeBlock {
  kind: 'code'
  qr: QrPath
  side_mm: number
  align?: 'centre'
}

/** Side by side; one without a width takes what is left. */
export interface BesideBlock {
  kind: 'beside'
  parts: { width_mm?: number; blocks: Block[] }[]
  /** Where shorter ones stand. */
  stand?: 'end'
}

/** Never parted by a page; `atFoot`: at the bottom of the last page. */
export interface TogetherBlock {
  kind: 'together'
  blocks: Block[]
  atFoot?: boolean
}

/** Across in shares of the width, down in em. */
export type Mark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: 'dark' | 'mid' | 'light' | 'outline' }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; dashed?: boolean }
  | { kind: 'dot'; x: number; y: number }
  | { kind: 'text'; x: number; y: number; text: string; anchor?: 'middle' | 'end'; quiet?: boolean }

/** A chart as plain marks: the page draws them as SVG, the papers as they can. */
export interface DrawingBlock {
  kind: 'drawing'
  /** What it shows, for whoever cannot see it. */
  alt: string
  height_em: number
  marks: Mark[]
  above?: number
}
