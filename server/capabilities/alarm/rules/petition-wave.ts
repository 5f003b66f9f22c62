import { groupedBy } from '#kernel/group.ts'
import type { Detect } from '../shapes/finding.ts'
import { DAY_MS, endOf, runsOf } from './runs.ts'

const PERCENT = 100

/** Many petitions of one town within some days, and far more than in the same time before. */
export const petitionWave: Detect<'petition-wave'> = ({ petitions }, { days, count, percent, windows }) =>
  groupedBy(petitions, ({ place }) => place.slice(0, 9)).flatMap((town) =>
    runsOf(town, count, days * DAY_MS).flatMap((run) => {
      const begins = (run[0]?.at_ms ?? 0) - windows * days * DAY_MS
      const before = town.filter(({ at_ms }) => at_ms >= begins && at_ms < (run[0]?.at_ms ?? 0)).length
      if (run.length * windows * PERCENT < before * percent) return []
      return [
        {
          place: town[0]?.place.slice(0, 9) ?? '',
          at_ms: endOf(run),
          evidence: run.map(({ id, number, place, at_ms }) => ({
            kind: 'petition' as const,
            id,
            number,
            place,
            at_ms,
          })),
        },
      ]
    }),
  )
