import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofFund } from './recipients.ts'

/** The money has been there for so many days and has not reached anybody. */
export const fundUnpaid: Detect<'fund-unpaid'> = ({ funds }, { days }, { today }) =>
  funds.flatMap((fund) => {
    const on = plusDays(fund.receivedOn, days + 1)
    return (fund.paidOn ?? today) >= on ? [{ anchor: fund.id, on, evidence: [ofFund(fund)] }] : []
  })
