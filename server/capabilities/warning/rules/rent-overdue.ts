import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofLease } from './leases.ts'

/** Rent of the collective's property that has not come so many days after it was due. */
export const rentOverdue: Detect<'rent-overdue'> = ({ leases }, { days }, { today }) =>
  leases.flatMap((lease) =>
    lease.rents.flatMap(({ id, dueOn, cents, paidOn }) => {
      const on = plusDays(dueOn, days + 1)
      if ((paidOn ?? today) < on) return []
      const rent = { kind: 'rent' as const, id, title: lease.title, on: dueOn, cents }
      return [{ anchor: id, on, evidence: [ofLease(lease), rent] }]
    }),
  )
