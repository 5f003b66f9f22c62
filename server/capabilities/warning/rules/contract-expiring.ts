import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofLease } from './leases.ts'

/** A contract ends soon, and nothing follows it. */
export const contractExpiring: Detect<'contract-expiring'> = ({ leases }, { days }, { today }) =>
  leases.flatMap((lease) => {
    const on = plusDays(lease.until, -days)
    return !lease.renewed && today >= on ? [{ anchor: lease.id, on, evidence: [ofLease(lease)] }] : []
  })
