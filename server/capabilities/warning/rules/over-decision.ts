import type { Detect } from '../shapes/finding.ts'
import { ofWorks } from './evidence.ts'
import { awarded } from './works.ts'

const THOUSAND = 1000

/** Contract and changes come to more than the meeting decided. */
export const overDecision: Detect<'over-decision'> = (ledger, { permille }) =>
  awarded(ledger)
    .filter(
      ({ decidedCents, contractCents, changeCents }) =>
        decidedCents !== undefined && (contractCents + changeCents) * THOUSAND > decidedCents * (THOUSAND + permille),
    )
    .map((one) => ({
      anchor: one.id,
      on: one.inspectedOn ?? one.awardedOn,
      evidence: [{ ...ofWorks(one), cents: one.contractCents + one.changeCents }],
    }))
