import { ItemRows } from '#web/ui/board/item-rows.tsx'
import { powerPaths, type ShownItemLine } from '#web/ui/board/power-view.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface ItemsView {
  village: VillageOfPage
  lines: readonly ShownItemLine[]
  older: string | undefined
}

/** Every exercise of a power in a village, newest first. */
export function ItemsPage({ view: { village, lines, older } }: { view: ItemsView }) {
  const say = useFace().t.power
  return (
    <VillagerPage
      title={`${say.items} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: powerPaths.list(village.code) },
        { label: say.items },
      ]}
    >
      <div class="plate plate-small">
        <h1>{say.items}</h1>
        <p>{say.itemsLede}</p>
      </div>
      {lines.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="list" title={say.noItems} />
        </Sheet>
      ) : (
        <ItemRows lines={lines} label={say.items} />
      )}
      <Pagination older={older} />
    </VillagerPage>
  )
}
