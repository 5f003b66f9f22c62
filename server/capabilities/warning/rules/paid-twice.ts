import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'
import { ofPayment } from './evidence.ts'
import { sameFirm } from './names.ts'

/** The same sum to the same payee again within days. */
export const paidTwice: Detect<'paid-twice'> = ({ payments }, { days, cents }) => {
  const large = payments.filter((one) => one.cents >= cents)
  return groupedBy(large, (one) => `${sameFirm(one.payee)} ${one.cents}`).flatMap((same) =>
    runsWithin(
      same,
      ({ on }) => on,
      days,
      (run) => run.length > 1,
    ).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: run.at(-1)?.on ?? '',
      evidence: run.map(ofPayment),
    })),
  )
}
