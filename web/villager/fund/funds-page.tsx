import { FundRows } from '#web/ui/board/fund-rows.tsx'
import { fundPaths, type ShownFundLine } from '#web/ui/board/fund-view.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** The funds of a village, newest first. */
export function FundsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownFundLine[] }) {
  const { fund: say, project } = useFace().t
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
          <EmptyState icon="coin" title={say.none} />
        </Sheet>
      ) : (
        <FundRows lines={lines} label={say.title} hrefOf={({ id }) => fundPaths.one(village.code, id)} />
      )}
      <Buttons>
        <ButtonLink icon="coin" href={powerPaths.payments(village.code)}>
          {project.payments}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
