import type { Detect } from '../shapes/finding.ts'
import { runsWithin } from './clusters.ts'
import { ofWorks } from './evidence.ts'
import { likeness, purposeOf } from './names.ts'
import { type Awarded, awarded, lastDay, passedLimit } from './works.ts'

/** The same thing built in parts, whoever builds them, and together over a limit. */
export const splitPurpose: Detect<'split-purpose'> = (ledger, { days, permille }, { limitsOf }) => {
  const families: Awarded[][] = []
  for (const one of awarded(ledger)) {
    const like = (other: Awarded | undefined) =>
      other?.sort === one.sort && likeness(purposeOf(other.title), purposeOf(one.title)) >= permille
    const family = families.find(([first]) => like(first))
    if (family) family.push(one)
    else families.push([one])
  }
  return families.flatMap((family) => {
    const passes = (run: readonly Awarded[]) =>
      run.length > 1 &&
      passedLimit(
        limitsOf(run[0]?.sort ?? 'works'),
        run.map(({ contractCents }) => contractCents),
      ) !== undefined
    return runsWithin(family, ({ awardedOn }) => awardedOn, days, passes).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: lastDay(run),
      evidence: run.map(ofWorks),
    }))
  })
}
