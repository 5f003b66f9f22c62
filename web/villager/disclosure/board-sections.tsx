import { entryPaths } from '#web/ui/board/paths.ts'
import { PunctualityTag } from '#web/ui/board/punctuality.tsx'
import { titleOf } from '#web/ui/board/words.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { MoreRow, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { ListCheck } from '../log/list-check.tsx'
import { EntryRows } from './entry-rows.tsx'
import { type ShownDue, type ShownEntry, THEME_ICONS, type YearCounts } from './view.ts'

/** What a village's own page shows of its disclosures; the noticeboard puts these among its sections. */
export interface BoardNews {
  code: string
  newest: ShownEntry[]
  total: number
  due: ShownDue[]
  counts: YearCounts
  themes: { theme: keyof typeof THEME_ICONS; n: number }[]
}

export function NewestEntries({ news }: { news: BoardNews }) {
  const { list } = useFace().t.disclosure
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{list.newest}</h2>
      {news.newest.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState title={list.noneYet} />
        </Sheet>
      ) : (
        <EntryRows
          entries={news.newest}
          label={list.newest}
          all={{ href: entryPaths.list(news.code), total: news.total }}
        />
      )}
      {news.newest.length > 0 && (
        <ListCheck code={news.code} things={news.newest} hasOlder={news.total > news.newest.length} />
      )}
    </section>
  )
}

/** Late with its days first, next to what is not yet due, with the counts under it. */
export function DueAndMissing({ news }: { news: BoardNews }) {
  const formats = useFormats()
  const { list } = useFace().t.disclosure
  const { due, published, late } = news.counts
  return (
    <section aria-labelledby="due">
      <h2 id="due">{list.due}</h2>
      <DueRows due={news.due} label={list.due} all={entryPaths.due(news.code)} />
      <p class="aside">{list.counted(formats.number(due), formats.number(published), formats.number(late))}</p>
    </section>
  )
}

export function DueRows({ due, label, all }: { due: readonly ShownDue[]; label: string; all?: string }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  if (due.length === 0)
    return (
      <Sheet pad={false}>
        <EmptyState icon="done" title={words.list.noneDue} />
      </Sheet>
    )
  return (
    <Rows label={label}>
      {due.map((one) => (
        <Row
          key={one.id}
          tag={<PunctualityTag punctuality={one.punctuality} dueAt={one.dueAt} plate />}
          title={titleOf(face, formats, one)}
        >
          <span class="quiet">{words.dueOn(formats.date(one.dueAt))}</span>
        </Row>
      ))}
      {all && <MoreRow href={all}>{words.list.dueMore}</MoreRow>}
    </Rows>
  )
}

export function Themes({ news }: { news: Pick<BoardNews, 'code' | 'themes'> }) {
  const formats = useFormats()
  const words = useFace().t.disclosure
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{words.list.themes}</h2>
      <nav class="themes" aria-label={words.list.themes}>
        {news.themes.map(({ theme, n }) => (
          <a key={theme} class="theme" href={entryPaths.theme(news.code, theme)}>
            <Icon name={THEME_ICONS[theme]} large />
            <b>{words.themes[theme]}</b>
            <span class="quiet num">{words.entries(formats.number(n))}</span>
          </a>
        ))}
      </nav>
    </section>
  )
}
