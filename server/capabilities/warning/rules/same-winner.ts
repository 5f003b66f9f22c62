import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'
import { daysBetween } from './days.ts'
import { ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'
import { awarded, lastDay } from './works.ts'

const THOUSAND = 1000

/** One contractor gets nearly everything that a village lets within so many days. */
export const sameWinner: Detect<'same-winner'> = (ledger, { days, count, permille }) => {
  const all = awarded(ledger)
  return groupedBy(all, ({ supplier }) => sameFirm(supplier)).flatMap((own) => {
    const runs = runsWithin(
      own,
      ({ awardedOn }) => awardedOn,
      days,
      (run) => {
        const [first] = run
        if (!first || run.length < count) return false
        const beside = all.filter(({ awardedOn }) => {
          const after = daysBetween(first.awardedOn, awardedOn)
          return after >= 0 && after <= days
        })
        return run.length * THOUSAND >= beside.length * permille
      },
    )
    return runs.map((run) => ({ anchor: run[0]?.id ?? '', on: lastDay(run), evidence: run.map(ofWorks) }))
  })
}
