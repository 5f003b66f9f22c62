import type { Count, Months, Period, RateRules, Span } from '#capabilities/statistics/rules/index.ts'

export interface Named {
  key: string
  name: string
  count: Count
  href?: string | undefined
}

/** Everything on the page of a place's numbers, names already in the reader's language. */
export interface NumbersView {
  place: { code: string; name: string; level: 'county' | 'town' | 'village' }
  trail: { label: string; href?: string | undefined }[]
  period: Period
  months: Months
  running: boolean
  spans: { span: Span; href: string }[]
  earlier: { period: Period; href: string }
  later: { period: Period; href: string } | undefined
  whole: Count
  before: Count | undefined
  places: Named[]
  kinds: Named[]
  course: Named[]
  rules: RateRules
  download: { table: string; data: string }
  /** The lists behind the numbers, for staff whose reach they lie in. */
  records: ((queue: 'open' | 'open-overdue' | 'all', place?: string) => string) | undefined
}
