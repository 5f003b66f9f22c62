import type { ReportModel } from '#capabilities/report/rules/index.ts'
import { MixedWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { useFace, useFormats } from '../face.tsx'
import { Drawing } from './drawing.tsx'
import { type SaidPiece, type SaidSection, saidReport } from './report-words.ts'

/** A report on the screen: the same words as its papers, with every number leading to its records. */
export function ReportSheet({ model }: { model: ReportModel }) {
  const { t, lang } = useFace()
  const formats = useFormats()
  const say = t.bulletin
  const report = saidReport({ model, lang, say, formats })
  return (
    <article class="report-sheet">
      <h2 class="report-title">
        <MixedWords text={report.title} />
      </h2>
      <p class="report-by">
        {report.period} · {say.intro}
      </p>
      {report.sections.map((section) => (
        <Section key={section.title} section={section} own={report.period} />
      ))}
      {report.ledger.length > 0 && (
        <section>
          <h3>{say.howTitle}</h3>
          <Table
            caption={say.howTitle}
            quietCaption
            columns={[
              { key: 'name', head: say.howNumber, cell: ({ name }) => name },
              { key: 'counted', head: say.howCounted, num: true, cell: ({ counted }) => counted },
              { key: 'printed', head: say.howPrinted, num: true, cell: ({ printed }) => printed },
              { key: 'verdict', head: say.howVerdict, cell: ({ verdict }) => verdict },
            ]}
            rows={report.ledger}
            rowKey={({ name, printed }) => `${name} ${printed}`}
          />
        </section>
      )}
      <section>
        <h3>{say.definitionsTitle}</h3>
        <dl class="report-definitions">
          {report.definitions.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="quiet">{report.made}</p>
    </article>
  )
}

function Section({ section, own }: { section: SaidSection; own: string }) {
  const say = useFace().t.bulletin
  return (
    <section>
      <h3>
        {section.title}
        {section.period !== own && <span class="quiet">{say.sectionPeriod(section.period)}</span>}
      </h3>
      {section.sentences.map((pieces, i) => (
        <p key={String(i)}>
          {pieces.map((piece, at) => (
            <PieceOf key={String(at)} piece={piece} />
          ))}
        </p>
      ))}
      {section.charts.map(({ title, caption, drawing }) => (
        <figure key={title} class="report-figure">
          <p class="report-chart">{title}</p>
          <Drawing drawing={drawing} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
      {section.notes.map((note) => (
        <p key={note} class="report-note">
          {note}
        </p>
      ))}
    </section>
  )
}

function PieceOf({ piece: { text, href, missing } }: { piece: SaidPiece }) {
  if (href)
    return (
      <a class="report-number" href={href}>
        {text}
      </a>
    )
  return missing ? <span class="quiet">{text}</span> : text
}
