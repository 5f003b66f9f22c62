import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'
import { countMandates } from './list.ts'

const FILTERS: Record<string, Record<string, string>> = {
  entrusted: {},
  'entrusted-solved': { outcome: 'solved' },
  'entrusted-satisfied': { satisfaction: 'satisfied' },
  'entrusted-fair': { satisfaction: 'fair' },
  'entrusted-dissatisfied': { satisfaction: 'dissatisfied' },
  'entrusted-silent': { satisfaction: 'no-answer' },
}

/** Entrusted petitions by the month in which they were given. */
export const mandateFigures: FigureSource = {
  keys: Object.keys(FILTERS),
  href: (key, { place, from, to }) =>
    `/desk/mandates?${new URLSearchParams({ place, from, to: endOfMonth(to), ...FILTERS[key] })}`,
  count: async (context, ask) => {
    const counts = await countMandates(context, { ...ask, known: ask.known?.end })
    return {
      entrusted: counts.given,
      'entrusted-solved': counts.solved,
      'entrusted-satisfied': counts.satisfied,
      'entrusted-fair': counts.fair,
      'entrusted-dissatisfied': counts.dissatisfied,
      'entrusted-silent': counts.noAnswer,
    }
  },
}
