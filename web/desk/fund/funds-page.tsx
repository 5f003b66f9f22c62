import type { DeskHeap } from '#capabilities/fund/schema.ts'
import { FundRows } from '#web/ui/board/fund-rows.tsx'
import { fundPaths, type ShownFundLine } from '#web/ui/board/fund-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { fundRail } from './rail.ts'

export interface DeskFundsView {
  lines: readonly ShownFundLine[]
  heap: DeskHeap
  heaps: readonly DeskHeap[]
  mayOpen: boolean
}

/** What waits for me, what runs, or everything. */
export function DeskFundsPage({ view: { lines, heap, heaps, mayOpen } }: { view: DeskFundsView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.fundDesk
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(lines.length))}
      rail={fundRail(t, fundPaths.desk)}
      tools={
        <>
          <ButtonLink icon="download" href={fundPaths.workbook} download>
            {say.workbook}
          </ButtonLink>
          {mayOpen && (
            <ButtonLink kind="main" icon="plus" href={fundPaths.deskNew}>
              {say.new}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label={say.title}
        tabs={heaps.map((one) => ({
          label: say.heaps[one],
          href: `${fundPaths.desk}?heap=${one}`,
          current: one === heap,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState icon="coin" title={t.fund.none} />
      ) : (
        <FundRows lines={lines} label={say.title} hrefOf={({ id }) => fundPaths.deskOne(id)} withVillage />
      )}
    </DeskPage>
  )
}
