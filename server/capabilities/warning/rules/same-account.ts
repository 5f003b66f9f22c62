import type { Detect } from '../shapes/finding.ts'
import { groupedBy } from './clusters.ts'
import { dayOfList, ofFund, ofRecipient } from './recipients.ts'

/** Several households, one bank account. */
export const sameAccount: Detect<'same-account'> = ({ funds }, { count }) =>
  funds.flatMap((fund) => {
    const shared = groupedBy(
      fund.recipients.filter(({ account }) => account !== undefined),
      ({ account = '' }) => account,
    ).filter((own) => new Set(own.map(({ household }) => household)).size >= count)
    return shared.map((own) => ({
      anchor: own[0]?.id ?? fund.id,
      on: dayOfList(fund),
      evidence: [ofFund(fund), ...own.map(ofRecipient)],
    }))
  })
