import {
  type Books,
  booksOf,
  comparisonOf,
  isReconciled,
  partOf,
  totalOf,
} from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureTable } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Said } from '#web/ui/board/said.tsx'
import { ContentTables, FigureFacts } from '#web/ui/board/tables.tsx'
import { inWords, periodWords, sentence, titleOf } from '#web/ui/board/words.ts'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import { type EntryView, shortFingerprint } from './view.ts'

export interface NoticeView extends EntryView {
  size: 'a3' | 'a4'
  above: string
  phone: string | undefined
  qr: QrPath
  /** The whole proof of this version, once witnesses saw it. */
  proof: QrPath | undefined
  untilAt: Date
  reviewer: string | undefined
}

/** The sheet for the board: the same words, figures and fingerprint as on the phone, and a number to ring. */
export function NoticePage({ view }: { view: NoticeView }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  const { item, content, village, period } = view
  const title = titleOf(face, formats, { name: item.name, period, subject: view.subject })
  return (
    <PaperPage
      title={`${title} · ${village.name}`}
      size={view.size}
      sheets={['notice.css']}
      back={{ href: entryPaths.entry(village.code, view.id), words: title }}
    >
      <header class="paper-head">
        <div>
          <p>{view.above}</p>
          <h1>{village.name}</h1>
        </div>
        <p class="notice-what">
          <b>{view.subject ?? inWords(face, item.name)}</b>
          <span>{`${periodWords(face, formats, period)} · ${words.paper.unit}`}</span>
        </p>
      </header>
      {view.telling && <Said lead clauses={sentence(face, formats, period, view.telling)} />}
      {content?.note && <p>{content.note}</p>}
      {content && !content.nothing && (item.books ? <Ledger view={view} /> : <Plain view={view} />)}
      <NoticeFoot view={view} />
    </PaperPage>
  )
}

function Plain({ view: { item, content, period } }: { view: NoticeView }) {
  if (!content) return null
  return (
    <>
      <FigureFacts item={item} content={content} />
      <ContentTables item={item} period={period} content={content} />
    </>
  )
}

/** Income, spending and what is left as one table, so that a month fits one sheet. Vouchers are on the phone. */
function Ledger({ view }: { view: NoticeView }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  const { item, content, last, yearAgo, period } = view
  const books = content && booksOf(item, content)
  if (!content || !books) return null
  const parts = (['income', 'expense'] as const).flatMap((part) => partOf(item, part) ?? [])
  const closing = (of: typeof content | undefined) => (of ? writeCents(booksOf(item, of)?.board ?? 0n) : '')
  return (
    <>
      <table class="table">
        <caption class="hidden">{inWords(face, item.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.desk.item}</th>
            <th scope="col" class="num">
              {periodWords(face, formats, period, true)}
            </th>
            {last && (
              <th scope="col" class="num">
                {words.entry.last}
              </th>
            )}
            {yearAgo && (
              <th scope="col" class="num">
                {words.entry.yearAgo}
              </th>
            )}
          </tr>
        </thead>
        {parts.map((table) => (
          <Part key={table.key} table={table} view={view} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{words.entry.closing}</th>
            <td class="num">{writeCents(books.board)}</td>
            {last && <td class="num">{closing(last)}</td>}
            {yearAgo && <td class="num">{closing(yearAgo)}</td>}
          </tr>
        </tfoot>
      </table>
      <Equation books={books} />
      {content.explanations.map((one) => (
        <p key={one.why} class="equation">
          {words.entry.between[one.between]} <span class="num">{writeCents(one.cents)}</span>: {one.why}
        </p>
      ))}
    </>
  )
}

function Equation({ books }: { books: Books }) {
  const words = useFace().t.disclosure
  return (
    <p class="equation">
      <b>{words.entry.books}</b> {words.entry.bank} <span class="num">{writeCents(books.bank)}</span>
      {' · '}
      {words.entry.ledger} <span class="num">{writeCents(books.ledger)}</span>
      {' · '}
      {words.entry.boardBook} <span class="num">{writeCents(books.board)}</span>
      {'. '}
      {books.differences.length === 0 ? words.entry.booksAgree : isReconciled(books) ? words.entry.booksExplained : ''}
    </p>
  )
}

function Part({ table, view }: { table: DisclosureTable; view: NoticeView }) {
  const face = useFace()
  const { content, last, yearAgo } = view
  if (!content) return null
  return (
    <tbody>
      <tr class="part">
        <th scope="row">{inWords(face, table.name)}</th>
        <td class="num">{writeCents(totalOf(table, content))}</td>
        {last && <td class="num">{writeCents(totalOf(table, last))}</td>}
        {yearAgo && <td class="num">{writeCents(totalOf(table, yearAgo))}</td>}
      </tr>
      {comparisonOf(table, content, last, yearAgo).map((line) => (
        <tr key={line.name}>
          <th scope="row">{line.name}</th>
          <td class="num">{writeCents(line.now)}</td>
          {last && <td class="num">{writeCents(line.last ?? 0n)}</td>}
          {yearAgo && <td class="num">{writeCents(line.yearAgo ?? 0n)}</td>}
        </tr>
      ))}
    </tbody>
  )
}

function NoticeFoot({ view }: { view: NoticeView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.paper
  const version = view.versions.at(-1)
  return (
    <footer class="notice-foot">
      <div class="paper-qr">
        <QrCode qr={view.qr} label={words.openBoard(view.village.name)} />
      </div>
      <div class="notice-ways">
        <h2>{words.scan}</h2>
        <p>{words.scanText}</p>
        {view.phone && <h2>{words.call}</h2>}
        {view.phone && <p class="paper-call num">{view.phone}</p>}
        {view.phone && <p>{words.callText}</p>}
        <h2>{words.write}</h2>
        <p>{words.writeText}</p>
      </div>
      {view.proof && (
        <div class="notice-proof">
          <QrCode qr={view.proof} label={words.proof} />
          <p>
            <b>{words.proof}</b> {words.proofText}
          </p>
        </div>
      )}
      <dl class="notice-dates">
        <div>
          <dt>{words.posted}</dt>
          <dd>{formats.date(view.publishedAt)}</dd>
        </div>
        <div>
          <dt>{words.until}</dt>
          <dd>{formats.date(view.untilAt)}</dd>
        </div>
        {view.reviewer && (
          <div>
            <dt>{words.reviewed}</dt>
            <dd>{view.reviewer}</dd>
          </div>
        )}
        {version && (
          <div class="notice-print">
            <dt>{words.fingerprint}</dt>
            <dd class="finger num">{shortFingerprint(version.fingerprint)}</dd>
          </div>
        )}
      </dl>
    </footer>
  )
}
