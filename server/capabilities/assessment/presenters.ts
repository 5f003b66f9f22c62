import type { AssessmentDetail, AssessmentRow } from './queries/assessment.ts'
import { type AssessmentState, cardOf, differenceOf, type Objection } from './rules/index.ts'

/** What was objected is shown with its answer: a text that nobody has read yet does not hang. */
const objectionOf = ({ id, on, text, answer }: Objection) => (answer ? { id, on, text, answer } : { id, on })

/** The town’s score is everybody’s only once the county has looked at it. */
export function roundOf({ row, state }: AssessmentDetail, all: boolean) {
  const { standard, figures } = state
  const open = all || state.scores.county !== undefined
  const scores = open ? state.scores : { self: state.scores.self }
  return {
    ...{ id: row.id, villageCode: row.village_code, standard: standard.key, standardVersion: standard.version },
    ...{ stage: state.stage, level: state.level ?? null, from: state.from, to: state.to, figures, scores },
    noticeUntil: state.noticeUntil ?? null,
    cards: Object.fromEntries(
      Object.entries(scores).map(([scorer, points]) => [scorer, cardOf(standard, points ?? {}, figures)]),
    ),
    difference: differenceOf(state) ?? null,
    objections: all ? state.objections.map((one) => ({ ...one })) : state.objections.map(objectionOf),
    version: state.version,
  }
}

export const lineOf = ({ id, village_code, stage, waiting, version }: AssessmentRow) => ({
  ...{ id, villageCode: village_code, waiting, version },
  stage: stage as AssessmentState['stage'], // Held to these words by the table.
})
