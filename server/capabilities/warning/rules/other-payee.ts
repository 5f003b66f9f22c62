import type { Detect } from '../shapes/finding.ts'
import { ofPayment, ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'

/** The money for works went to somebody else than whoever has the contract. */
export const otherPayee: Detect<'other-payee'> = ({ works, payments }) =>
  works.flatMap((one) => {
    const { supplier } = one
    const astray = payments.filter(
      ({ item, payee }) => item === one.id && supplier !== undefined && sameFirm(payee) !== sameFirm(supplier),
    )
    const [first] = astray
    return first ? [{ anchor: one.id, on: first.on, evidence: [ofWorks(one), ...astray.map(ofPayment)] }] : []
  })
