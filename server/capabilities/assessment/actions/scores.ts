import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import type { Scores, StandardOfRound } from '../rules/index.ts'
import type { ActBody } from '../schema.ts'

/** Scores as they came, as the round keeps them. Scored by another version than the round's: refused. */
export function readScores(
  standard: StandardOfRound,
  { standard: version, scores: lines = [] }: Pick<ActBody, 'standard' | 'scores'>,
): { scores: Scores; reasons: Record<string, string> } {
  if (version !== standard.version)
    throw refuse('assessment.other-standard', 409, { params: { version: standard.version } })
  const keys = lines.map(({ indicator }) => indicator)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) throw refuse('assessment.twice', 422, { field: `points-${twice}` })
  const given = lines.flatMap(({ indicator, reason = '' }) =>
    reason.trim() ? [[indicator, reason.trim()] as const] : [],
  )
  for (const [indicator, reason] of given) requirePublicText({ [`reason-${indicator}`]: reason })
  return {
    scores: Object.fromEntries(lines.map(({ indicator, points }) => [indicator, points])),
    reasons: Object.fromEntries(given),
  }
}
