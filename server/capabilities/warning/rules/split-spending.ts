import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin, sumOf } from './clusters.ts'
import { ofPayment } from './evidence.ts'
import { sameFirm } from './names.ts'

/** Several bills of one payee within days, each under the sum that asks for a decision, together over it. */
export const splitSpending: Detect<'split-spending'> = ({ payments }, { days, count, cents }) => {
  const small = payments.filter((one) => one.reason === 'spending' && !one.decided && one.cents < cents)
  return groupedBy(small, ({ payee }) => sameFirm(payee)).flatMap((own) =>
    runsWithin(
      own,
      ({ on }) => on,
      days,
      (run) => run.length >= count && sumOf(run.map((one) => one.cents)) >= cents,
    ).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: run.at(-1)?.on ?? '',
      evidence: run.map(ofPayment),
    })),
  )
}
