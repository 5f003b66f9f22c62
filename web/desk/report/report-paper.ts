import type { ReportModel } from '#capabilities/report/rules/index.ts'
import { type SaidReport, type SaidSection, saidReport } from '#web/ui/board/report-words.ts'
import { formatsFor } from '#web/ui/messages/format.ts'
import { type Messages, messagesFor } from '#web/ui/messages/index.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { Block, Paper } from '#web/ui/paper/blocks.ts'

const text = (words: string, more: Omit<Extract<Block, { kind: 'text' }>, 'kind' | 'text'> = {}): Block => ({
  kind: 'text',
  text: words,
  ...more,
})

const heading = (words: string, above: number): Block => text(words, { em: 1.15, bold: true, above, keep: true })

interface PaperSettings {
  lang: Language
  demo: boolean
  /** Working minutes in a day, for the formats; a report names no working time. */
  workdayMinutes: number
}

/** A report as a paper, from its model alone: the same model gives the same bytes. */
export function reportPaper(model: ReportModel, { lang, demo, workdayMinutes }: PaperSettings): Paper {
  const t = messagesFor(lang)
  const say = t.bulletin
  const formats = formatsFor({ lang, workdayMinutes, now: new Date(model.countedAt) })
  const report = saidReport({ model, lang, say, formats })
  return {
    title: `${report.title} ${report.period}`,
    lang,
    size: 'a4',
    date: model.countedAt,
    foot: say.foot(report.title, report.period),
    counted: say.counted,
    blocks: [
      text(report.title, { em: 1.6, bold: true }),
      text(`${report.period} · ${say.printedIntro}`, { em: 0.9, above: 0.2 }),
      { kind: 'rule' },
      ...report.sections.flatMap((section) => sectionBlocks(section, report, say)),
      ...ledgerBlocks(report, say),
      heading(say.definitionsTitle, 1.2),
      {
        kind: 'table',
        above: 0.3,
        columns: [{ head: say.howNumber }, { head: say.definition }],
        groups: [{ rows: report.definitions.map(({ name, words }) => [name, words]) }],
      },
      text(report.made, { em: 0.85, above: 0.8 }),
      ...(demo ? [text(t.common.demoFoot, { em: 0.85, above: 0.4 })] : []),
    ],
  }
}

const sectionBlocks = (
  { title, period, sentences, charts, notes }: SaidSection,
  report: SaidReport,
  say: Messages['bulletin'],
): Block[] => [
  heading(period === report.period ? title : `${title}${say.sectionPeriod(period)}`, 0.9),
  ...sentences.map((pieces) => text(pieces.map((piece) => piece.text).join(''), { above: 0.25 })),
  ...charts.map(
    (chart): Block => ({
      kind: 'together',
      blocks: [
        text(chart.title, { bold: true, em: 0.9, above: 0.6 }),
        { ...chart.drawing, above: 0.2 },
        text(chart.caption, { em: 0.8, above: 0.15 }),
      ],
    }),
  ),
  ...notes.map((note) => text(`${say.noteSign}${note}`, { em: 0.9, above: 0.4 })),
]

function ledgerBlocks({ ledger }: SaidReport, say: Messages['bulletin']): Block[] {
  if (ledger.length === 0) return []
  return [
    heading(say.howTitle, 1.2),
    {
      kind: 'table',
      above: 0.3,
      columns: [
        { head: say.howNumber },
        { head: say.howCounted, num: true },
        { head: say.howPrinted, num: true },
        { head: say.howVerdict },
      ],
      groups: [{ rows: ledger.map((one) => [one.name, one.counted, one.printed, one.verdict]) }],
    },
  ]
}
