import type { Detect } from '../shapes/finding.ts'
import { ofLease } from './leases.ts'

const THOUSAND = 1000

/** Let for less than so much of what it was valued at. */
export const rentBelowValue: Detect<'rent-below-value'> = ({ leases }, { permille }) =>
  leases
    .filter(
      ({ yearlyCents, valuedCents }) => valuedCents !== undefined && yearlyCents * THOUSAND < valuedCents * permille,
    )
    .map((lease) => ({ anchor: lease.id, on: lease.since, evidence: [ofLease(lease)] }))
