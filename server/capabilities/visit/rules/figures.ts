/** How often something was counted in a place, a month and a duty. */
export interface FigureLine {
  place: string
  /** First day of the month. */
  month: string
  kind: string
  measure: string
  n: number
}

/** One line for each place, month, duty and measure, in this order. */
export function summed(lines: readonly FigureLine[]): FigureLine[] {
  const sums = new Map<string, FigureLine>()
  for (const line of lines) {
    const key = [line.place, line.month, line.kind, line.measure].join(' ')
    const before = sums.get(key)
    sums.set(key, before ? { ...before, n: before.n + line.n } : line)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

/** Duty, then measure. */
export type Counted = Record<string, Record<string, number>>

/** The lines summed by place, or by month. */
export function summedBy(lines: readonly FigureLine[], key: 'place' | 'month'): Map<string, Counted> {
  const sums = new Map<string, Counted>()
  for (const line of lines) {
    const counted = sums.get(line[key]) ?? {}
    sums.set(line[key], counted)
    const measures = counted[line.kind] ?? {}
    counted[line.kind] = measures
    measures[line.measure] = (measures[line.measure] ?? 0) + line.n
  }
  return sums
}

/** One measure over all duties. */
export const sumOf = (counted: Counted, measure: string): number =>
  Object.values(counted).reduce((all, measures) => all + (measures[measure] ?? 0), 0)

const WHY = 'invalid:'

/** Why records were found invalid, by the playbook's key. */
export function reasonsOf(counted: Counted): Map<string, number> {
  const reasons = new Map<string, number>()
  for (const measures of Object.values(counted))
    for (const [measure, n] of Object.entries(measures))
      if (measure.startsWith(WHY)) {
        const key = measure.slice(WHY.length)
        reasons.set(key, (reasons.get(key) ?? 0) + n)
      }
  return reasons
}

export const whyMeasure = (key: string): string => `${WHY}${key}`

/** Duties in which something was found or heard; visits and publicity are counted by themselves. */
export const FINDINGS: readonly string[] = ['information', 'voice', 'hazard', 'quarrel']
