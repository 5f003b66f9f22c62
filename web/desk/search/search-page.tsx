import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, useSentence } from '#web/ui/components/fault.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { SearchBox } from '#web/ui/components/search-box.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { listHref, matterHref } from '../inbox/address.ts'
import type { ShownLine } from '../inbox/groups.ts'
import type { Names } from '../names.ts'
import { deskRail, type RailView } from '../rail.ts'
import { excerpt, marked, soughtWords } from './marks.ts'

export interface FoundLine extends ShownLine {
  text: string
  reportedAt: Date
}

export interface SearchPageProps {
  rail: Omit<RailView, 'current'>
  names: Names
  query?: string | undefined
  found?: { lines: readonly FoundLine[]; older?: string | undefined } | undefined
  /** Places of that name within the reader's territory. */
  places: readonly { code: string; name: string }[]
  fault?: Fault | undefined
}

/** Whatever stands on the paper in front of the desk finds the matter. */
export function SearchPage({ rail, names, query = '', found, places, fault }: SearchPageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.desk.search
  const sentence = useSentence(fault)
  return (
    <DeskPage
      title={words.title}
      rail={deskRail(t, formats, { ...rail, current: 'search' })}
      scripts={['desk-keys.js']}
    >
      <SearchBox action="/desk/search" label={words.label} hint={words.hint} value={query} />
      {sentence && (
        <Notice tone="late" live>
          <p>{sentence}</p>
        </Notice>
      )}
      {places.length > 0 && (
        <Rows label={words.places}>
          {places.map(({ code, name }) => (
            <Row
              key={code}
              icon="pin"
              href={listHref({ queue: 'all', place: code })}
              title={words.placeMatters(name)}
            />
          ))}
        </Rows>
      )}
      {found && found.lines.length === 0 && places.length === 0 && <EmptyState icon="search" title={words.none} />}
      {found && found.lines.length > 0 && <Found query={query} found={found} names={names} />}
    </DeskPage>
  )
}

function Found({ query, found, names }: { query: string; found: NonNullable<SearchPageProps['found']>; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const { lines, older } = found
  const count = formats.number(lines.length)
  return (
    <section aria-label={t.desk.search.title}>
      <p class="quiet">{older ? t.desk.search.more(count) : t.desk.search.found(count)}</p>
      <Rows>
        {lines.map((line) => (
          <FoundRow key={line.id} query={query} line={line} names={names} />
        ))}
      </Rows>
      <Pagination older={older && `/desk/search?${new URLSearchParams({ q: query, before: older })}`} />
    </section>
  )
}

function FoundRow({ query, line, names }: { query: string; line: FoundLine; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = soughtWords(query)
  // The title is the text's own beginning: the rest is shown only where it alone holds the words.
  const inTitle = marked(line.title, words).some(({ found }) => found)
  const text = inTitle ? undefined : excerpt(line.text, words)
  const meta = [
    t.desk.number(String(line.number)),
    names.where(line.placeCode),
    names.kind(line.kind),
    formats.date(line.reportedAt),
  ]
  return (
    <Row
      href={matterHref(line.id, { queue: 'all' })}
      title={<Marked text={line.title} words={words} />}
      meta={meta.join(' · ')}
      end={<StateTag>{t.matter.states[line.state]}</StateTag>}
    >
      {text && <Marked text={text} words={words} />}
    </Row>
  )
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <OwnWords>
      {marked(text, words).map((piece, i) => (piece.found ? <mark key={i}>{piece.text}</mark> : piece.text))}
    </OwnWords>
  )
}
