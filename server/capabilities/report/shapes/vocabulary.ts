import type { PublishedFigure, ReportFigure, ReportTemplate } from '#capabilities/playbook/schema.ts'

export type Section = ReportTemplate['sections'][number]
export type Chart = Section['charts'][number]

export const FORMS = ['pdf', 'docx'] as const
export type Form = (typeof FORMS)[number]

/** First days of the first and of the last month. */
export interface Months {
  from: string
  to: string
}

export interface Counted {
  n: number
  /** The same, a year before. */
  before: number
  /** The records behind it. */
  href: string
}

/** One stretch of time of a report with everything counted in it; what nobody counts yet is missing. */
export interface CountedMonths extends Months {
  figures: Readonly<Record<string, Counted>>
}

/** A report whole: everything that its page and its papers are drawn from, so that a released one never changes. */
export interface ReportModel {
  template: string
  name: ReportTemplate['name']
  title: ReportTemplate['title']
  place: string
  placeName: { zh: string; en: string }
  same: CountedMonths
  yearBefore: CountedMonths
  /** When it was counted, ISO. */
  countedAt: string
  /** Only what was on record at that moment, ISO. */
  known?: string | undefined
  sections: readonly Section[]
  definitions: readonly (ReportFigure & { key: string; source: string | undefined })[]
  published: readonly (PublishedFigure & { source: string | undefined })[]
}
