import { daysBetween } from '#capabilities/disclosure/rules/index.ts'
import { ThreeBooks } from '#web/ui/board/books.tsx'
import { Comparison, Difference } from '#web/ui/board/compare.tsx'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Said } from '#web/ui/board/said.tsx'
import { ContentTables, FigureFacts } from '#web/ui/board/tables.tsx'
import { inWords, sentence, titleOf } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { inLanguage } from '../log/scripts.ts'
import { Checking } from './checking.tsx'
import { Papers, Versions } from './papers.tsx'
import { Remarks, SaySomething } from './remarks.tsx'
import type { EntryView } from './view.ts'

/** Say it first, prove it after: sentence, comparison, lines, books, papers, versions, fingerprint, questions. */
export function EntryPage({ view }: { view: EntryView }) {
  const face = useFace()
  const formats = useFormats()
  const { village, content, item } = view
  const words = face.t.disclosure
  const title = titleOf(face, formats, { name: item.name, period: view.period, subject: view.subject })
  return (
    <VillagerPage
      kept
      title={`${title} · ${village.name}`}
      village={village}
      scripts={['entry-aloud.js', inLanguage('verify', face.lang)]}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: words.entry.back, href: entryPaths.list(village.code) },
        { label: title },
      ]}
    >
      <div class="plate plate-small entry-head">
        <h1>{title}</h1>
        <p>
          <Dots parts={marksOf(view, words, formats.date)} />
        </p>
        <Standing view={view} />
        {view.telling && <Said lead clauses={sentence(face, formats, view.period, view.telling)} />}
        {content?.note && <p class="note">{content.note}</p>}
        {view.record && (
          <p>
            <a href={view.record.href}>{words.entry.fromRecord[view.record.source]}</a>
          </p>
        )}
        <div
          class="aloud"
          data-aloud
          data-read={words.entry.read}
          data-stop={words.entry.stop}
          data-share={words.entry.share}
        />
      </div>
      {content && <Body view={view} />}
      <Versions view={view} />
      <Checking view={view} />
      {!view.isWithdrawn && <SaySomething view={view} />}
      <Remarks remarks={view.remarks} />
      <section>
        <Disclosure summary={words.entry.explain} icon="info">
          <p>{inWords(face, item.explain)}</p>
          <p class="quiet">
            {words.entry.basis}: {inWords(face, item.basis)}
          </p>
        </Disclosure>
      </section>
    </VillagerPage>
  )
}

type Words = ReturnType<typeof useFace>['t']['disclosure']

function marksOf(
  { item, firstPublishedAt, dueAt, publishedAt }: EntryView,
  words: Words,
  date: (at: Date) => string,
): string[] {
  const days = daysBetween(firstPublishedAt.getTime(), dueAt.getTime())
  const isLate = firstPublishedAt > dueAt
  return [
    words.themes[item.theme],
    words.publishedOn(date(publishedAt)),
    isLate ? words.publishedLateBy(days) : words.onTime,
  ]
}

/** What is not as usual: taken down, erased, being corrected. */
function Standing({ view }: { view: EntryView }) {
  const formats = useFormats()
  const words = useFace().t.disclosure.entry
  const { withdrawal } = view
  if (view.isWithdrawn)
    return (
      <Notice tone="late" title={words.withdrawnTitle}>
        {withdrawal && <p>{words.withdrawnText(formats.date(withdrawal.at), withdrawal.text ?? '')}</p>}
      </Notice>
    )
  if (view.isErased)
    return (
      <Notice tone="late">
        <p>{words.erasedText}</p>
      </Notice>
    )
  return view.isBeingCorrected ? (
    <Notice tone="soon">
      <p>{words.correcting}</p>
    </Notice>
  ) : null
}

function Body({ view }: { view: EntryView }) {
  const words = useFace().t.disclosure.entry
  const { item, content, last, yearAgo, period, village, id } = view
  if (!content || content.nothing) return null
  const isFinance = item.say === 'finance'
  return (
    <>
      {isFinance && (
        <section aria-labelledby="compare">
          <h2 id="compare">{words.compare}</h2>
          <Comparison item={item} content={content} last={last} yearAgo={yearAgo} />
        </section>
      )}
      {isFinance && <Difference item={item} content={content} last={last} />}
      {!item.books && item.figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{words.figures}</h2>
          <FigureFacts item={item} content={content} />
        </section>
      )}
      <section aria-labelledby="lines">
        <h2 id="lines">{words.lines}</h2>
        <ContentTables item={item} period={period} content={content} last={last} yearAgo={yearAgo} />
        <Buttons label={words.download}>
          {(['xlsx', 'csv', 'json'] as const).map((form) => (
            <ButtonLink key={form} href={entryPaths.table(village.code, id, form)} icon="download" download>
              {form.toUpperCase()}
            </ButtonLink>
          ))}
          <ButtonLink href={entryPaths.notice(village.code, id, 'a3')} icon="print">
            {words.print}
          </ButtonLink>
        </Buttons>
      </section>
      {item.books && (
        <section aria-labelledby="books">
          <h2 id="books">{words.books}</h2>
          <ThreeBooks item={item} content={content} />
        </section>
      )}
      <Papers view={view} files={content.files} />
    </>
  )
}
