import { readBalances } from '#capabilities/disclosure/index.ts'
import type { BalanceRecord } from '../../shapes/ledger.ts'
import { type ByVillage, byVillage, type Gathering } from './range.ts'

/** The months' accounts as they were made public: what bank and sheet differ from the books without a stated reason. */
export async function gatherBalances({ context, from, to }: Gathering): Promise<ByVillage<BalanceRecord>> {
  const rows = await readBalances(context, from, to, context.warnings.catalogue())
  return byVillage(rows, ({ id, item, period, periodTo, ledger, bankApart, boardApart }) => ({
    id,
    title: `${context.warnings.itemName(item)} ${period}`,
    on: periodTo,
    booksCents: ledger,
    bankCents: ledger + bankApart,
    publicCents: ledger - boardApart,
  }))
}
