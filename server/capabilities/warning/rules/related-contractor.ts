import type { Detect } from '../shapes/finding.ts'
import { ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'
import { awarded } from './works.ts'

/** Whoever got the works is somebody to whom a tie was declared. */
export const relatedContractor: Detect<'related-contractor'> = (ledger) =>
  awarded(ledger).flatMap((one) => {
    const ties = ledger.ties.filter(({ counterparty }) => sameFirm(counterparty) === sameFirm(one.supplier))
    if (ties.length === 0) return []
    const declared = ties.map(({ id, counterparty }) => ({ kind: 'tie' as const, id, title: counterparty }))
    return [{ anchor: one.id, on: one.awardedOn, evidence: [ofWorks(one), ...declared] }]
  })
