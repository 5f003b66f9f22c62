import { writeCents } from '#kernel/money.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { fundPaths } from '#web/ui/board/fund-view.ts'
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
  item: string | null
  fund: string | null
  title: string
  payee: string | null
  people: number | null
  amountCents: number
  reason: 'contract' | 'retention' | 'fund'
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
      <p>
        <a href={powerPaths.projects(village.code)}>{say.title}</a> <span class="quiet">{say.rating}</span>
      </p>
      <SupplierTable lines={lines} />
    </VillagerPage>
  )
}

/** Every payment with the item and the decision that it rests on. */
export function PaymentsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownPayment[] }) {
  const say = useFace().t.project
  const { date, number } = useFormats()
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
              cell: ({ item, fund, title }) => (
                <a href={fund ? fundPaths.one(village.code, fund) : powerPaths.item(village.code, item ?? '')}>
                  <OwnWords>{title}</OwnWords>
                </a>
              ),
            },
            {
              key: 'payee',
              head: say.payee,
              cell: ({ payee, people }) => (payee ? <OwnWords>{payee}</OwnWords> : say.toPeople(number(people ?? 0))),
            },
            { key: 'reason', head: say.reason, cell: ({ reason }) => say.reasons[reason] },
            { key: 'cents', head: say.yuan, num: true, cell: ({ amountCents }) => writeCents(amountCents) },
            { key: 'day', head: say.day, cell: ({ orderedAt }) => date(orderedAt) },
            {
              key: 'grounds',
              head: say.grounds,
              cell: ({ decision, item, fund }) => {
                if (decision) return <a href={decisionPaths.one(village.code, decision)}>{say.seeDecision}</a>
                if (item) return <a href={powerPaths.item(village.code, item)}>{say.seeItem}</a>
                return fund && <a href={fundPaths.one(village.code, fund)}>{say.byRule}</a>
              },
            },
          ]}
        />
      )}
    </VillagerPage>
  )
}
