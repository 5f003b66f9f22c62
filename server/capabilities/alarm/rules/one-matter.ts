import { groupedBy } from '#kernel/group.ts'
import type { Detect } from '../shapes/finding.ts'
import type { BackRecord } from '../shapes/live-records.ts'
import { DAY_MS, endOf, ofMatter, runsOf } from './runs.ts'

const openAt = (closed_ms: number | undefined, at_ms: number): boolean => closed_ms === undefined || closed_ms > at_ms

/** Many report or join one matter that is not closed. */
export const manyWait: Detect<'many-wait'> = ({ reports }, { count, days }) =>
  groupedBy(reports, ({ id }) => id).flatMap((group) => {
    const [run] = runsOf(group, count, days * DAY_MS)
    const first = group[0]
    if (!run || !first || !openAt(first.closed_ms, endOf(run))) return []
    return [{ place: first.place, at_ms: endOf(run), evidence: [ofMatter(first)] }]
  })

function cameBack(back: readonly BackRecord[], why: BackRecord['why'], count: number) {
  const of = groupedBy(
    back.filter((one) => one.why === why),
    ({ id }) => id,
  )
  return of.flatMap((group) => {
    const last = group[count - 1]
    if (!last || !openAt(last.closed_ms, last.at_ms)) return []
    return [{ place: last.place, at_ms: last.at_ms, evidence: [ofMatter(last)] }]
  })
}

/** Desks send one matter on to each other. */
export const sentAround: Detect<'sent-around'> = ({ back }, { count }) => cameBack(back, 'sent', count)

/** Residents say again and again that it is not solved. */
export const noAgain: Detect<'no-again'> = ({ back }, { count }) => cameBack(back, 'unsolved', count)
