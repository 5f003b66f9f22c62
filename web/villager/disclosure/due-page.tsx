import { entryPaths } from '#web/ui/board/paths.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { DueRows } from './board-sections.tsx'
import type { ShownDue, Village, YearCounts } from './view.ts'

interface DueView {
  village: Village
  due: ShownDue[]
  counts: YearCounts
}

/** Everything that the village still owes its board, and what falls due next. */
export function DuePage({ view }: { view: DueView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.list
  const { village, counts } = view
  return (
    <VillagerPage
      kept
      title={`${words.due} · ${village.name}`}
      village={village}
      trail={[{ label: village.name, href: paths.village(village.code) }, { label: words.due }]}
    >
      <div class="plate plate-small">
        <h1>{words.due}</h1>
        <p class="lead">
          {words.counted(formats.number(counts.due), formats.number(counts.published), formats.number(counts.late))}
        </p>
      </div>
      <section aria-label={words.due}>
        <DueRows due={view.due} label={words.due} />
      </section>
      <Buttons label={words.calendar}>
        <ButtonLink href={entryPaths.calendar(village.code)} icon="calendar">
          {words.calendar}
        </ButtonLink>
        <ButtonLink href={entryPaths.whole(village.code)} icon="chart">
          {t.disclosure.whole.title}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
