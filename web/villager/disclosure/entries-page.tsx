import { entryPaths } from '#web/ui/board/paths.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Pagination, type Tab, Tabs } from '#web/ui/components/navigation.tsx'
import { SearchBox } from '#web/ui/components/search-box.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { ListCheck } from '../log/list-check.tsx'
import { inLanguage } from '../log/scripts.ts'
import { EntryRows } from './entry-rows.tsx'
import { type ShownEntry, THEME_ICONS, type Village } from './view.ts'

export interface EntriesView {
  village: Village
  entries: ShownEntry[]
  theme: keyof typeof THEME_ICONS | undefined
  year: string | undefined
  text: string | undefined
  years: { year: string; n: number }[]
  total: number
  older: string | undefined
  /** On later pages: the last entry of the page before. */
  after: string | undefined
}

const THEMES = Object.keys(THEME_ICONS) as (keyof typeof THEME_ICONS)[] // Object.keys forgets the keys' type.

/** Everything that a village published, newest first; by theme, by year, by words. */
export function EntriesPage({ view }: { view: EntriesView }) {
  const { t, lang } = useFace()
  const { village, entries, theme, year, text } = view
  const isWhole = !theme && !year && !text
  const words = t.disclosure
  const keep = { ...(theme ? { theme } : {}), ...(year ? { year } : {}) }
  return (
    <VillagerPage
      kept
      title={`${words.list.title} · ${village.name}`}
      village={village}
      scripts={isWhole ? [inLanguage('verify', lang)] : []}
      trail={[{ label: village.name, href: paths.village(village.code) }, { label: words.list.title }]}
    >
      <div class="plate plate-small">
        <h1>{theme ? words.themes[theme] : words.list.title}</h1>
      </div>
      <Filters view={view} />
      <SearchBox
        action={entryPaths.list(village.code)}
        label={words.list.find}
        hint={words.list.findHint}
        value={text}
        keep={keep}
      />
      <section aria-label={words.list.title}>
        {entries.length === 0 ? (
          <Sheet pad={false}>
            <EmptyState icon="search" title={text ? words.list.none : words.list.noneYet} />
          </Sheet>
        ) : (
          <EntryRows entries={entries} label={words.list.title} />
        )}
        <Pagination older={view.older} />
      </section>
      {isWhole && (
        <ListCheck code={village.code} things={entries} hasOlder={view.older !== undefined} after={view.after} />
      )}
      <Buttons label={words.list.feed}>
        <ButtonLink href={entryPaths.feed(village.code)} icon="bell">
          {words.list.feed}
        </ButtonLink>
        <ButtonLink href={entryPaths.calendar(village.code)} icon="calendar">
          {words.list.calendar}
        </ButtonLink>
        <ButtonLink href={entryPaths.requests(village.code)} icon="people">
          {words.list.requests}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}

function Filters({ view: { village, theme, year, years, total } }: { view: EntriesView }) {
  const words = useFace().t.disclosure
  const formats = useFormats()
  const address = (chosen: Record<string, string | undefined>): string => {
    const asked = new URLSearchParams(Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    return `${entryPaths.list(village.code)}${asked.size > 0 ? `?${asked}` : ''}`
  }
  const themes: Tab[] = [
    { label: words.list.all, href: address({ year }), current: !theme },
    ...THEMES.map((one) => ({ label: words.themes[one], href: address({ theme: one, year }), current: theme === one })),
  ]
  const byYear: Tab[] = [
    { label: words.list.all, href: address({ theme }), count: formats.number(total), current: !year },
    ...years.map((one) => ({
      label: words.year(one.year),
      href: address({ theme, year: one.year }),
      count: formats.number(one.n),
      current: year === one.year,
    })),
  ]
  return (
    <>
      <Tabs label={words.list.themes} tabs={themes} />
      {years.length > 1 && <Tabs label={words.list.years} tabs={byYear} />}
    </>
  )
}
