import type { Context } from '#platform/context.ts'
import type { StandardOfRound } from './rules/index.ts'

/** The playbook as assessments read it. */
export interface AssessmentRules {
  /** The standard of the day. @throws Problem `playbook.no-rule` 422 */
  standardOn(day: string): StandardOfRound
  basis: { zh: string; en: string }
  dayOf(at_ms: number): string
  /** What an item of the catalogue of disclosures is called. */
  itemNameOf(key: string): { zh: string; en: string } | undefined
}

export interface Span {
  from: string
  /** The day after the last. */
  to: string
}

/** What later capabilities count; handed in, because an earlier one never looks at a later one. */
export interface Readings {
  lights(
    context: Context,
    asked: { within: string; digits: number; span: Span },
  ): Promise<
    { onTime: number; due: number; announced: number; passed: number; acceptedOnTime: number; accepted: number }[]
  >
  totals(
    context: Context,
    places: readonly string[],
    months: { first: string; last: string },
    course: 'together' | 'each',
  ): Promise<{ month: string; tally: Partial<Record<'solved' | 'partly' | 'reopened' | 'handled' | 'late', number>> }[]>
}

export interface AssessmentContext extends Context {
  assessments: AssessmentRules
  readings: Readings
}

/** Puts the county's standard beside the transaction. */
export type WithAssessmentRules = (context: Context) => AssessmentContext
