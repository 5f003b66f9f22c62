import type { Detect } from '../shapes/finding.ts'

const MINUTE_MS = 60_000
const dayOf = (at_ms: number): string => new Date(at_ms + 8 * 3_600_000).toISOString().slice(0, 10)

/** So many steps within minutes: nobody looked at anything in between. */
export const rushedSteps: Detect<'rushed-steps'> = ({ items }, { minutes, count }) =>
  items.flatMap((item) => {
    const times = item.steps.map(({ at_ms }) => at_ms).toSorted((a, b) => a - b)
    const at = times.findIndex((first, i) => {
      const last = times[i + count - 1]
      return last !== undefined && last - first <= minutes * MINUTE_MS
    })
    const first = times[at]
    if (first === undefined) return []
    const on = dayOf(first)
    return [{ anchor: item.id, on, evidence: [{ kind: 'item' as const, id: item.id, title: item.title, on }] }]
  })
