import { type Books, booksOf, isReconciled } from '#capabilities/disclosure/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Said } from '#web/ui/board/said.tsx'
import { ContentTables, FigureFacts } from '#web/ui/board/tables.tsx'
import { inWords, periodWords, sentence, titleOf } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { PaperSize, TableBlock } from '#web/ui/paper/blocks.ts'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import { ledgerOf } from './ledger.ts'
import { type EntryView, shortFingerprint } from './view.ts'

export interface NoticeView extends EntryView {
  size: PaperSize
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
      tools={<NoticeTools view={view} />}
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

function NoticeTools({ view: { village, id, size } }: { view: NoticeView }) {
  const words = useFace().t.disclosure.paper
  const other = size === 'a3' ? 'a4' : 'a3'
  return (
    <Buttons>
      <ButtonLink href={entryPaths.noticePdf(village.code, id, size)} icon="download">
        {words.pdf}
      </ButtonLink>
      <ButtonLink href={entryPaths.notice(village.code, id, other)}>{words[other]}</ButtonLink>
    </Buttons>
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

function Ledger({ view }: { view: NoticeView }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  const { item, content } = view
  const books = content && booksOf(item, content)
  const ledger = ledgerOf(face, formats, view)
  if (!content || !books || !ledger) return null
  return (
    <div class="is-compared">
      <table class="table table-stack">
        <caption class="hidden">{inWords(face, item.name)}</caption>
        <thead>
          <tr>
            {ledger.columns.map(({ head, num }) => (
              <th key={head} scope="col" class={num ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {ledger.groups.map(({ part, rows }) => (
          <tbody key={part?.[0]}>
            <LedgerLine ledger={ledger} cells={part ?? []} part />
            {rows.map((cells) => (
              <LedgerLine key={cells[0]} ledger={ledger} cells={cells} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <LedgerLine ledger={ledger} cells={ledger.foot ?? []} />
        </tfoot>
      </table>
      <Equation books={books} />
      {content.explanations.map((one) => (
        <p key={one.why} class="equation">
          {words.entry.between[one.between]} <span class="num">{writeCents(one.cents)}</span>: {one.why}
        </p>
      ))}
    </div>
  )
}

interface LineProps {
  ledger: TableBlock
  cells: readonly string[]
  part?: boolean
}

function LedgerLine({ ledger, cells: [name, ...amounts], part }: LineProps) {
  return (
    <tr class={part ? 'part' : undefined}>
      <th scope="row">{name}</th>
      {amounts.map((amount, i) => (
        // The periods do not change places.
        <td key={String(i)} class="num" data-head={ledger.columns[i + 1]?.head}>
          {amount}
        </td>
      ))}
    </tr>
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
