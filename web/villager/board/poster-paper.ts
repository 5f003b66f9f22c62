import type { Face } from '#web/ui/face.tsx'
import type { Block, Paper } from '#web/ui/paper/blocks.ts'
import type { PosterView } from './poster-page.tsx'

const CODE_MM = { a3: 215, a4: 130 } as const

/** The poster as PDF: read from two metres, scanned from one. */
export function posterPaper({ t, lang, demo }: Face, view: PosterView): Paper {
  const { village, above, size, qr, address, phone, misconduct, roots } = view
  const words = t.noticeboard.poster
  const centred = (text: string, em: number, more: { bold?: boolean; above?: number; fit?: boolean } = {}): Block => ({
    kind: 'text',
    text,
    em,
    align: 'centre',
    ...more,
  })
  const call = (label: string, number: string, detail?: string) => ({
    blocks: [
      { kind: 'text' as const, text: label },
      { kind: 'text' as const, text: number, em: 2, bold: true, fit: true },
      ...(detail ? [{ kind: 'text' as const, text: detail }] : []),
    ],
  })
  const calls = [
    ...(phone ? [call(words.noPhone, phone.number, phone.name)] : []),
    ...(misconduct ? [call(words.misconduct, misconduct, roots && words.roots(roots))] : []),
  ]
  return {
    title: `${village.name} ${words.title}`,
    lang,
    size,
    date: new Date(0).toISOString(),
    foot: village.name,
    counted: t.disclosure.paper.counted,
    blocks: [
      centred(above, 1.6),
      centred(`${village.name} ${words.board}`, size === 'a3' ? 4 : 3.2, { bold: true, fit: true }),
      { kind: 'code', qr, side_mm: CODE_MM[size], align: 'centre' },
      centred(address, 1.1),
      centred(words.scan, 1.9, { bold: true, above: 0.4 }),
      centred(words.once, 1.35, { above: 0.3 }),
      centred(words.judge, 1.35),
      {
        kind: 'together',
        atFoot: true,
        blocks: [
          { kind: 'rule', above: 1, below: 0.5 },
          ...(calls.length > 0 ? [{ kind: 'beside' as const, parts: calls }] : []),
          ...(demo ? [centred(t.common.demoFoot, 0.85, { above: 0.5 })] : []),
        ],
      },
    ],
  }
}
