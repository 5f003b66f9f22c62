import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'
import { ofPayment } from './evidence.ts'
import { sameFirm } from './names.ts'

const SUMS_LEAST = 3

/** Sum after sum without a bill's odd end, to one payee. The same sum each month is a wage. */
export const roundNumbers: Detect<'round-numbers'> = ({ payments }, { days, count, cents }) => {
  const round = payments.filter((one) => one.reason === 'spending' && one.cents > 0 && one.cents % cents === 0)
  return groupedBy(round, ({ payee }) => sameFirm(payee)).flatMap((own) =>
    runsWithin(
      own,
      ({ on }) => on,
      days,
      (run) => run.length >= count && new Set(run.map((one) => one.cents)).size >= SUMS_LEAST,
    ).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: run.at(-1)?.on ?? '',
      evidence: run.map(ofPayment),
    })),
  )
}
