import { requireVillage } from '#platform/access/village.ts'
import { requireDesk } from '../access.ts'
import type { AssessmentContext } from '../context.ts'
import { type Lift, liftsOf, type StandardOfRound } from '../rules/index.ts'
import { roundsOf } from './assessment.ts'
import { detailOf } from './detail.ts'
import { figuresOf, spanBefore } from './measure.ts'

export interface WhatIf {
  standard: StandardOfRound
  from: string
  to: string
  lifts: Lift[]
}

/** What would lift a village by today’s records and standard; what people score is taken from the last round, if there is one. */
export async function whatIf(context: AssessmentContext, village: string): Promise<WhatIf> {
  requireDesk(context.actor)
  await requireVillage(context, village)
  const standard = context.assessments.standardOn(context.today)
  const span = spanBefore(context.today)
  const figures = await figuresOf(context, village, span)
  const [last] = await roundsOf(context, village)
  const scores = last && (await detailOf(context, last)).state.scores
  return { standard, ...span, lifts: liftsOf(standard, figures, scores?.county ?? scores?.town ?? scores?.self) }
}
