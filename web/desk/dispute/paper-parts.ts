import type { ShownDispute } from '#web/ui/board/dispute-view.ts'
import type { Face } from '#web/ui/face.tsx'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Block, TableBlock, TextBlock } from '#web/ui/paper/blocks.ts'

export interface Reading {
  face: Face
  formats: Formats
  dispute: ShownDispute
}

export const text = (words: string, more: Omit<TextBlock, 'kind' | 'text'> = {}): Block => ({
  kind: 'text',
  text: words,
  ...more,
})

export const heading = (words: string): Block => text(words, { bold: true, above: 1, keep: true })

export const tableOf = (heads: string[], rows: string[][]): TableBlock => ({
  kind: 'table',
  above: 0.5,
  columns: heads.map((head) => ({ head })),
  groups: [{ rows }],
})
