import { FundRows } from '#web/ui/board/fund-rows.tsx'
import { fundPaths, type ShownFundLine } from '#web/ui/board/fund-view.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

/** The funds of a village, newest first. */
export function FundsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownFundLine[] }) {
  const { fund: say, project } = useFace().t
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {lines.length === 0 ? (
        <NothingYet icon="coin" title={say.none} />
      ) : (
        <FundRows lines={lines} label={say.title} hrefOf={({ id }) => fundPaths.one(village.code, id)} />
      )}
      <Buttons>
        <ButtonLink icon="coin" href={powerPaths.payments(village.code)}>
          {project.payments}
        </ButtonLink>
      </Buttons>
    </VillageSection>
  )
}
