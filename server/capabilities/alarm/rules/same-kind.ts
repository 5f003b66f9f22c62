import { groupedBy } from '#kernel/group.ts'
import type { Detect } from '../shapes/finding.ts'
import { DAY_MS, endOf, ofMatter, runsOf } from './runs.ts'

/** A village has many reports of one kind within a few days. */
export const sameKind: Detect<'same-kind'> = ({ reports }, { days, count }) =>
  groupedBy(reports, ({ place, kind }) => `${place.slice(0, 12)} ${kind}`).flatMap((group) =>
    runsOf(group, count, days * DAY_MS).map((run) => ({
      place: group[0]?.place.slice(0, 12) ?? '',
      at_ms: endOf(run),
      evidence: run.map(ofMatter),
    })),
  )
