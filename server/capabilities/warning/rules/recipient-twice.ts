import type { Detect } from '../shapes/finding.ts'
import { groupedBy } from './clusters.ts'
import { dayOfList, ofFund, ofRecipient } from './recipients.ts'

/** The same person stands on one list twice. */
export const recipientTwice: Detect<'recipient-twice'> = ({ funds }) =>
  funds.flatMap((fund) =>
    groupedBy(fund.recipients, ({ person }) => person)
      .filter((own) => own.length > 1)
      .map((own) => ({
        anchor: own[0]?.id ?? fund.id,
        on: dayOfList(fund),
        evidence: [ofFund(fund), ...own.map(ofRecipient)],
      })),
  )
