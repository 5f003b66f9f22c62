import type { Detect } from '../shapes/finding.ts'
import { daysBetween } from './days.ts'
import { ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'
import { awarded } from './works.ts'

/** A contractor who came on the register days ago gets a large contract. */
export const newSupplier: Detect<'new-supplier'> = (ledger, { days, cents }) =>
  awarded(ledger).flatMap((one) => {
    const known = ledger.suppliers.find(({ name }) => sameFirm(name) === sameFirm(one.supplier))
    if (!known || one.contractCents < cents || daysBetween(known.since, one.awardedOn) >= days) return []
    const line = { kind: 'supplier' as const, id: known.id, title: known.name, on: known.since }
    return [{ anchor: one.id, on: one.awardedOn, evidence: [ofWorks(one), line] }]
  })
