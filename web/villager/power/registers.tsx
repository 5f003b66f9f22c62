import { writeCents } from '#kernel/money.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { type ShownSupplier, SupplierTable } from '#web/ui/board/supplier-table.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface ShownPayment {
  id: string
  item: string
  title: string
  payee: string
  amountCents: number
  reason: 'contract' | 'retention' | 'spending' | 'share'
  decision: string | null
  orderedAt: Date
}

const useTrail = (village: VillageOfPage, label: string) => [
  { label: village.name, href: paths.village(village.code) },
  { label: useFace().t.project.title, href: powerPaths.projects(village.code) },
  { label },
]

/** Firms and craftsmen with what came of their works: counted, not voted. */
export function SuppliersPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownSupplier[] }) {
  const say = useFace().t.project
  const trail = useTrail(village, say.suppliers)
  return (
    <VillagerPage title={`${say.suppliers} · ${village.name}`} village={village} width="wide" trail={trail}>
      <div class="plate plate-small">
        <h1>{say.suppliers}</h1>
        <p>{say.suppliersLede}</p>
      </div>
      <SupplierTable lines={lines} />
    </VillagerPage>
  )
}

/** Every payment with the item and the decision that it rests on. */
export function PaymentsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownPayment[] }) {
  const say = useFace().t.project
  const { date } = useFormats()
  const trail = useTrail(village, say.payments)
  return (
    <VillagerPage title={`${say.payments} · ${village.name}`} village={village} width="wide" trail={trail}>
      <div class="plate plate-small">
        <h1>{say.payments}</h1>
        <p>{say.paymentsLede}</p>
      </div>
      {lines.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="coin" title={say.noPayments} />
        </Sheet>
      ) : (
        <Table
          caption={say.payments}
          quietCaption
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'item',
              head: say.item,
              cell: ({ item, title }) => (
                <a href={powerPaths.item(village.code, item)}>
                  <OwnWords>{title}</OwnWords>
                </a>
              ),
            },
            { key: 'payee', head: say.payee, cell: ({ payee }) => <OwnWords>{payee}</OwnWords> },
            { key: 'reason', head: say.reason, cell: ({ reason }) => say.reasons[reason] },
            { key: 'cents', head: say.yuan, num: true, cell: ({ amountCents }) => writeCents(amountCents) },
            { key: 'day', head: say.day, cell: ({ orderedAt }) => date(orderedAt) },
            {
              key: 'grounds',
              head: say.grounds,
              cell: ({ decision }) =>
                decision && <a href={decisionPaths.one(village.code, decision)}>{say.seeDecision}</a>,
            },
          ]}
        />
      )}
    </VillagerPage>
  )
}
