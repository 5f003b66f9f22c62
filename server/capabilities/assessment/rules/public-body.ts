import type { AssessmentState } from '../shapes/vocabulary.ts'
import { cardOf } from './score.ts'

/** What is published: the standard by its version, the records' figures, all three scores, objections by number. No name. */
export function publicBody(id: string, villageCode: string, state: AssessmentState): Record<string, unknown> {
  const { standard, scores, figures, from, to, stage, level, noticeUntil, objections } = state
  const cards = Object.fromEntries(
    Object.entries(scores).map(([scorer, points]) => [scorer, cardOf(standard, points, figures)]),
  )
  const body = {
    ...{ assessment: id, villageCode, standard: standard.key, standardVersion: standard.version },
    ...{ from, to, figures, scores, cards, stage, level, noticeUntil },
    objections: objections.map(({ on, answer }) => ({
      on,
      answered: answer?.on ?? null,
      upheld: answer?.upheld ?? null,
    })),
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
