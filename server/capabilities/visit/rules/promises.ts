/** kept and late: done, by its day or after it. unproven: closed, but nobody said that it is solved. missed: past its day. */
export type Standing = 'kept' | 'late' | 'unproven' | 'open' | 'missed'

/** How a promise stands on a day: days of the county, compared as they are written. */
export function standingOf(promisedOn: string, doneOn: string | undefined, today: string, proven = true): Standing {
  if (doneOn === undefined) return today > promisedOn ? 'missed' : 'open'
  if (!proven) return 'unproven'
  return doneOn > promisedOn ? 'late' : 'kept'
}

const ORDER: readonly Standing[] = ['missed', 'open', 'unproven', 'late', 'kept']

interface Promised {
  standing: Standing
  promisedOn: string
}

/** Late first: what is missed the longest, then what falls due next; what is done comes last, newest first. */
export function lateFirst<P extends Promised>(promises: readonly P[]): P[] {
  const undone = (standing: Standing) => standing === 'missed' || standing === 'open'
  return promises.toSorted((a, b) => {
    if (undone(a.standing) || undone(b.standing))
      return ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.promisedOn.localeCompare(b.promisedOn)
    return b.promisedOn.localeCompare(a.promisedOn)
  })
}
