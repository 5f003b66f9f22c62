import type { WarningContext } from '../../context.ts'
import type { VillageLedger } from '../../shapes/ledger.ts'
import { gatherBalances } from './balances.ts'
import { gatherFunds, gatherLeases } from './funds.ts'
import { gatherItems } from './items.ts'
import { gatherDecisions, gatherDisclosures, gatherRemarks, gatherReplies } from './public.ts'
import { type ByVillage, gatheringOf } from './range.ts'
import { gatherPayments, gatherSeals, gatherSuppliers, gatherTies } from './registers.ts'

/** The records of every village of a place, as the rules read them. */
export async function gatherLedgers(context: WarningContext, place: string): Promise<VillageLedger[]> {
  const gathering = gatheringOf(context, place)
  const { items, works, spending } = await gatherItems(gathering)
  const payments = await gatherPayments(gathering)
  const seals = await gatherSeals(gathering)
  const suppliers = await gatherSuppliers(gathering)
  const ties = await gatherTies(gathering)
  const decisions = await gatherDecisions(gathering)
  const disclosures = await gatherDisclosures(gathering)
  const remarks = await gatherRemarks(gathering)
  const replies = await gatherReplies(gathering)
  const funds = await gatherFunds(gathering)
  const leases = await gatherLeases(gathering)
  const balances = await gatherBalances(gathering)
  const all: ByVillage<unknown>[] = [
    items,
    seals,
    suppliers,
    ties,
    decisions,
    disclosures,
    remarks,
    replies,
    funds,
    leases,
  ]
  const villages = [...new Set(all.flatMap((one) => [...one.keys()]))].sort()
  const of = <T>(records: ByVillage<T>, village: string): T[] => records.get(village) ?? []
  return villages.map((village) => ({
    village,
    items: of(items, village),
    works: of(works, village),
    payments: [...of(payments, village), ...of(spending, village)],
    seals: of(seals, village),
    suppliers: of(suppliers, village),
    ties: of(ties, village),
    decisions: of(decisions, village),
    disclosures: of(disclosures, village),
    remarks: of(remarks, village),
    replies: of(replies, village),
    funds: of(funds, village),
    leases: of(leases, village),
    balances: of(balances, village),
  }))
}
