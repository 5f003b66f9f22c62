import type { Detect } from '../shapes/finding.ts'
import { dayOfList, ofFund, ofRecipient } from './recipients.ts'

/** Somebody on the list is kin of whoever helped to decide about it. */
export const relativeOnList: Detect<'relative-on-list'> = ({ funds }) =>
  funds.flatMap((fund) => {
    const kin = fund.recipients.filter(({ related }) => related)
    return kin.length > 0
      ? [{ anchor: fund.id, on: dayOfList(fund), evidence: [ofFund(fund), ...kin.map(ofRecipient)] }]
      : []
  })
