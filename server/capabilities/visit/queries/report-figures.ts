import type { FigureSource } from '#platform/facts/figure.ts'
import { FINDINGS, type FigureLine, summedBy, sumOf } from '../rules/figures.ts'
import { figuresOf } from './figures.ts'

const among = (lines: readonly FigureLine[], kinds: readonly string[], measure: string): number =>
  sumOf(
    summedBy(
      lines.filter(({ kind }) => kinds.includes(kind)),
      'place',
    )
      .values()
      .next().value ?? {},
    measure,
  )

/** The same records on the desk's list. */
const FILTERS: Record<string, Record<string, string>> = {
  records: { kind: 'findings' },
  'records-checked': { kind: 'findings', verdict: 'checked' },
  'records-valid': { kind: 'findings', verdict: 'valid' },
  publicity: { kind: 'publicity' },
  'person-visits': { kind: 'visit', outcome: 'reached' },
}

/** What grid workers recorded in a period, from the totals. */
export const visitFigures: FigureSource = {
  keys: Object.keys(FILTERS),
  href: (key, { place, from, to }) =>
    `/desk/grid-records?${new URLSearchParams({ place, ...FILTERS[key], from: from.slice(0, 7), to: to.slice(0, 7) })}`,
  count: async (context, { place, from, to, known }) => {
    const { lines } = await figuresOf(context, { place, from, to, known, ground: 'recorded', alone: true })
    const own = lines.filter((line) => line.place === place)
    const valid = among(own, FINDINGS, 'valid')
    return {
      records: among(own, FINDINGS, 'records'),
      'records-checked': valid + among(own, FINDINGS, 'invalid'),
      'records-valid': valid,
      publicity: among(own, ['publicity'], 'records'),
      'person-visits': among(own, ['visit'], 'person-visits'),
    }
  },
}
