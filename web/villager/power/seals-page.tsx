import { powerPaths } from '#web/ui/board/power-view.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface SealsView {
  village: VillageOfPage
  seals: readonly { number: number; at: Date; item: string; title: string; paper: string | null; copies: number }[]
}

/** Every use of the village's seal, with the item that it belongs to. */
export function SealsPage({ view: { village, seals } }: { view: SealsView }) {
  const say = useFace().t.power
  const { number, date } = useFormats()
  return (
    <VillagerPage
      title={`${say.seals} · ${village.name}`}
      village={village}
      width="wide"
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: powerPaths.list(village.code) },
        { label: say.seals },
      ]}
    >
      <div class="plate plate-small">
        <h1>{say.seals}</h1>
        <p>{say.sealsLede}</p>
      </div>
      {seals.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="stamp" title={say.noSeals} />
        </Sheet>
      ) : (
        <Table
          caption={say.seals}
          quietCaption
          rows={seals}
          rowKey={(one) => String(one.number)}
          columns={[
            {
              key: 'item',
              head: say.sealItem,
              cell: (one) => (
                <a href={powerPaths.item(village.code, one.item)}>
                  <OwnWords>{one.title}</OwnWords>
                </a>
              ),
            },
            { key: 'number', head: say.sealNumber, num: true, cell: (one) => number(one.number) },
            {
              key: 'paper',
              head: say.sealFor,
              cell: (one) => (one.paper === null ? say.kept : <OwnWords>{one.paper}</OwnWords>),
            },
            { key: 'copies', head: say.sealCopies, num: true, cell: (one) => number(one.copies) },
            { key: 'day', head: say.sealDay, cell: (one) => date(one.at) },
          ]}
        />
      )}
    </VillagerPage>
  )
}
