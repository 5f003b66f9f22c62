import { ItemRows } from '#web/ui/board/item-rows.tsx'
import { powerPaths, type ShownItemLine } from '#web/ui/board/power-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** The works of a village, newest first. */
export function ProjectsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownItemLine[] }) {
  const say = useFace().t.project
  return (
    <VillagerPage
      title={`${say.title} · ${village.name}`}
      village={village}
      trail={[{ label: village.name, href: paths.village(village.code) }, { label: say.title }]}
    >
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      {lines.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="wrench" title={say.none} />
        </Sheet>
      ) : (
        <ItemRows lines={lines} label={say.title} />
      )}
      <Buttons>
        <ButtonLink icon="coin" href={powerPaths.payments(village.code)}>
          {say.payments}
        </ButtonLink>
        <ButtonLink icon="people" href={powerPaths.suppliers(village.code)}>
          {say.suppliers}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
