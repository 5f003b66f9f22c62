import type { Detect } from '../shapes/finding.ts'
import { runsWithin } from './clusters.ts'
import { ofWorks } from './evidence.ts'
import { awarded, lastDay } from './works.ts'

const THOUSAND = 1000

/** Again and again a price that stays just under a limit. */
export const underBand: Detect<'under-band'> = (ledger, { days, permille, count }, { limitsOf }) => {
  const under = awarded(ledger).filter(({ sort, contractCents }) =>
    limitsOf(sort).some((limit) => contractCents < limit && contractCents * THOUSAND >= limit * (THOUSAND - permille)),
  )
  return runsWithin(
    under,
    ({ awardedOn }) => awardedOn,
    days,
    (run) => run.length >= count,
  ).map((run) => ({
    anchor: run[0]?.id ?? '',
    on: lastDay(run),
    evidence: run.map(ofWorks),
  }))
}
