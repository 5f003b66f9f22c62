import type { DeskHeap } from '#capabilities/power/schema.ts'
import { ItemRows } from '#web/ui/board/item-rows.tsx'
import { powerPaths, type ShownItemLine } from '#web/ui/board/power-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { powerRail } from './rail.ts'

export interface DeskItemsView {
  lines: readonly ShownItemLine[]
  heap: DeskHeap
  heaps: readonly DeskHeap[]
  mayOpen: boolean
}

/** What waits for a step of mine, what runs, or everything. */
export function DeskItemsPage({ view: { lines, heap, heaps, mayOpen } }: { view: DeskItemsView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.powerDesk
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(lines.length))}
      rail={powerRail(face.t, powerPaths.desk)}
      tools={
        <>
          <ButtonLink icon="download" href={powerPaths.workbook} download>
            {face.t.workbook.download}
          </ButtonLink>
          {mayOpen && (
            <ButtonLink kind="main" icon="plus" href={powerPaths.deskNew}>
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
          href: `${powerPaths.desk}?heap=${one}`,
          current: one === heap,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState icon="stamp" title={face.t.power.noItems} />
      ) : (
        <ItemRows lines={lines} label={say.title} hrefOf={({ id }) => powerPaths.deskItem(id)} withVillage />
      )}
    </DeskPage>
  )
}
