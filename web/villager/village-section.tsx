import type { ComponentChildren } from 'preact'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { IconName } from '#web/ui/components/icon.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface VillageSectionProps {
  village: VillageOfPage
  title: string
  /** What it is about, under the title. */
  lede: string
  scripts?: readonly string[]
  /** What it is a part of, between the village and itself. */
  under?: { label: string; href: string } | undefined
  children: ComponentChildren
}

/** One of a village's lists for everybody: the way back to the board, a title, what it is about. */
export function VillageSection({ village, title, lede, scripts, under, children }: VillageSectionProps) {
  return (
    <VillagerPage
      scripts={scripts}
      title={`${title} · ${village.name}`}
      village={village}
      trail={[{ label: village.name, href: paths.village(village.code) }, ...(under ? [under] : []), { label: title }]}
    >
      <div class="plate plate-small">
        <h1>{title}</h1>
        <p>{lede}</p>
      </div>
      {children}
    </VillagerPage>
  )
}

/** Instead of the list, while there is nothing in it. */
export const NothingYet = ({ icon, title }: { icon: IconName; title: string }) => (
  <Sheet pad={false}>
    <EmptyState icon={icon} title={title} />
  </Sheet>
)
