import type { Detect } from '../shapes/finding.ts'
import { ofWorks } from './evidence.ts'
import { awarded } from './works.ts'

const THOUSAND = 1000

/** What was added while it was built is more than so much of the contract. */
export const changeOverLimit: Detect<'change-over-limit'> = (ledger, { permille }) =>
  awarded(ledger)
    .filter(({ changeCents, contractCents }) => Math.abs(changeCents) * THOUSAND > contractCents * permille)
    .map((one) => ({
      anchor: one.id,
      on: one.inspectedOn ?? one.startedOn ?? one.awardedOn,
      evidence: [{ ...ofWorks(one), cents: one.changeCents }],
    }))
