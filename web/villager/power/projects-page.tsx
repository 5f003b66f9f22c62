import { ItemRows } from '#web/ui/board/item-rows.tsx'
import { powerPaths, type ShownItemLine } from '#web/ui/board/power-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

/** The works of a village, newest first. */
export function ProjectsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownItemLine[] }) {
  const say = useFace().t.project
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {lines.length === 0 ? (
        <NothingYet icon="wrench" title={say.none} />
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
    </VillageSection>
  )
}
