import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'
import { ofWorks } from './evidence.ts'
import { sameFirm } from './names.ts'
import { type Awarded, awarded, lastDay, passedLimit } from './works.ts'

/** One contractor, a few weeks, and together more than the limit that each of them stays under. */
export const splitWorks: Detect<'split-works'> = (ledger, { days }, { limitsOf }) =>
  groupedBy(awarded(ledger), ({ supplier, sort }) => `${sort} ${sameFirm(supplier)}`).flatMap((works) => {
    const passes = (run: readonly Awarded[]) =>
      run.length > 1 &&
      passedLimit(
        limitsOf(run[0]?.sort ?? 'works'),
        run.map(({ contractCents }) => contractCents),
      ) !== undefined
    return runsWithin(works, ({ awardedOn }) => awardedOn, days, passes).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: lastDay(run),
      evidence: run.map(ofWorks),
    }))
  })
