import type { Detect } from '../shapes/finding.ts'
import { ofFund } from './recipients.ts'

/** Money was handed out while its list still hung, or without hanging at all. */
export const paidBeforePublicity: Detect<'paid-before-publicity'> = ({ funds }) =>
  funds.flatMap((fund) => {
    const { paidOn, publicUntil } = fund
    if (paidOn === undefined || (publicUntil !== undefined && paidOn > publicUntil)) return []
    return [{ anchor: fund.id, on: paidOn, evidence: [ofFund(fund)] }]
  })
