import type { Detect } from '../shapes/finding.ts'
import { ofPayment, ofWorks } from './evidence.ts'

/** The money kept back was handed out before its time was over. */
export const retentionEarly: Detect<'retention-early'> = ({ works, payments }) =>
  works.flatMap((one) => {
    const until = one.retentionUntil
    const early = payments.find(
      ({ item, reason, on }) => item === one.id && reason === 'retention' && until !== undefined && on < until,
    )
    return early ? [{ anchor: one.id, on: early.on, evidence: [ofWorks(one), ofPayment(early)] }] : []
  })
