import type { Detect } from '../shapes/finding.ts'
import { ofLease } from './leases.ts'

/** The collective's property was let, and no meeting had decided so. */
export const leaseUndecided: Detect<'lease-undecided'> = ({ leases }) =>
  leases
    .filter(({ decided }) => !decided)
    .map((lease) => ({ anchor: lease.id, on: lease.since, evidence: [ofLease(lease)] }))
