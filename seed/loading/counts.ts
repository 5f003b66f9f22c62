import type { DatedRules } from '#capabilities/matter/index.ts'
import { measuresOf } from '#capabilities/matter/rules/index.ts'
import type { Journey } from '../history/journey.ts'
import { lineOf } from './copy.ts'

export const COUNT_COLUMNS = ['county', 'village_code', 'month', 'kind', 'measure', 'n'] as const

/** Adds up what each matter measures, by the same rules that count it day by day. */
export function countsFor(
  rules: DatedRules,
  now_ms: number,
): { add(journey: Journey): void; lines(county: string): string[] } {
  const counts = new Map<string, Map<string, number>>()
  return {
    add({ arrival, state }) {
      const head = `${arrival.village.code} ${rules.monthOf(state.start_ms)} ${state.kind}`
      const sums = counts.get(head) ?? new Map<string, number>()
      if (sums.size === 0) counts.set(head, sums)
      for (const [measure, n] of Object.entries(measuresOf(state, now_ms, rules)))
        if (n !== 0) sums.set(measure, (sums.get(measure) ?? 0) + n)
    },
    lines: (county) =>
      [...counts].flatMap(([head, sums]) => {
        const [village_code, month, kind] = head.split(' ')
        return [...sums].map(([measure, n]) => lineOf(COUNT_COLUMNS, { county, village_code, month, kind, measure, n }))
      }),
  }
}
