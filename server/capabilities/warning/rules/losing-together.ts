import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'
import { ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'
import { awarded, lastDay } from './works.ts'

/** The same bidders meet again and again, and the same one of them wins. */
export const losingTogether: Detect<'losing-together'> = (ledger, { days, count }) => {
  const met = awarded(ledger).filter(({ bids }) => bids.length > 2)
  const circle = ({ supplier, bids }: (typeof met)[number]) =>
    [sameFirm(supplier), ...bids.map((bid) => sameFirm(bid.supplier)).toSorted()].join('|')
  return groupedBy(met, circle).flatMap((works) =>
    runsWithin(
      works,
      ({ awardedOn }) => awardedOn,
      days,
      (run) => run.length >= count,
    ).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: lastDay(run),
      evidence: run.map(ofWorks),
    })),
  )
}
