import type { Evidence } from '../shapes/finding.ts'
import type { DecisionRecord, PaymentRecord, WorksRecord } from '../shapes/ledger.ts'

/** How records stand in a warning. */
export const ofWorks = ({ id, title, awardedOn, contractCents }: WorksRecord): Evidence => ({
  kind: 'item',
  id,
  title,
  on: awardedOn,
  cents: contractCents,
})

export const ofPayment = ({ id, payee, title, on, cents, item }: PaymentRecord): Evidence => ({
  kind: 'payment',
  id,
  title: title === payee ? payee : `${payee} · ${title}`,
  on,
  cents,
  item,
})

export const ofDecision = ({ id, title, passedOn }: DecisionRecord): Evidence => ({
  kind: 'decision',
  id,
  title,
  on: passedOn,
})
