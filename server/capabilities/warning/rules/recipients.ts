import type { Evidence } from '../shapes/finding.ts'
import type { FundRecord, RecipientRecord } from '../shapes/ledger.ts'

export const ofFund = ({ id, title, receivedOn, totalCents }: FundRecord): Evidence => ({
  kind: 'fund',
  id,
  title,
  on: receivedOn,
  cents: totalCents,
})

/** A line of a list without the name on it: the list itself is one look away for whoever may read it. */
export const ofRecipient = ({ id, cents }: RecipientRecord): Evidence => ({ kind: 'recipient', id, title: '', cents })

/** The list became known on the day of its payment, or when the money came. */
export const dayOfList = ({ paidOn, receivedOn }: FundRecord): string => paidOn ?? receivedOn
