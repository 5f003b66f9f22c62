import type { Detect } from '../shapes/finding.ts'
import { ofPayment } from './evidence.ts'

/** A large payment on which no meeting decided. */
export const noDecision: Detect<'no-decision'> = ({ payments }, { cents }) =>
  payments
    .filter((one) => one.reason === 'spending' && !one.decided && one.cents >= cents)
    .map((one) => ({ anchor: one.id, on: one.on, evidence: [ofPayment(one)] }))
