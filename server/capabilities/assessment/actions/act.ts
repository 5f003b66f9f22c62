import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { AssessmentContext } from '../context.ts'
import { actionsOf, getAssessment } from '../queries/assessment.ts'
import {
  type ActionData,
  type AssessmentAction,
  type AssessmentState,
  cardOf,
  folded,
  levelFor,
  type StandardOfRound,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { readScores } from './scores.ts'
import { append, publish } from './store.ts'

export interface Acted {
  id: string
  state: AssessmentState
  repeated: boolean
}

const DAY_MS = 86_400_000
type Reading = (context: AssessmentContext, state: AssessmentState, body: ActBody) => ActionData

const yearsAfter = (day: string, years: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}
const reviewOf = (today: string, { review_years }: StandardOfRound) => yearsAfter(today, review_years)

const READINGS: Record<DeskVerb, Reading> = {
  'town-scored': (_, { standard }, body) => readScores(standard, body),
  'county-reviewed': ({ now, assessments }, { standard }, body) => ({
    ...readScores(standard, body),
    noticeUntil: assessments.dayOf(now.getTime() + standard.notice_days * DAY_MS),
  }),
  'objection-answered': ({ today }, _, { objection = '', upheld = false, text = '', indicator, points }) => ({
    ...{ objection, upheld, text, day: today },
    ...(upheld && indicator !== undefined ? { indicator } : {}),
    ...(upheld && points !== undefined ? { points } : {}),
  }),
  // Nobody chooses the outcome: the points do.
  concluded: ({ today }, { standard, scores, figures }) => {
    const level = levelFor(standard, cardOf(standard, scores.county ?? {}, figures))
    return { day: today, ...(level ? { level, noticeUntil: reviewOf(today, standard) } : {}) }
  },
  promoted: ({ today }, _, { level, paper = '' }) => ({ day: today, paper, ...(level ? { level } : {}) }),
  're-reviewed': ({ today }, { standard }, { text = '' }) => ({
    ...{ day: today, text, noticeUntil: reviewOf(today, standard) },
  }),
  withdrawn: ({ today }, _, { text = '' }) => ({ day: today, text }),
}

/** Everything that changes what hangs in public; a town's score hangs nowhere before the county has looked at it. */
const PUBLISHED: readonly DeskVerb[] = ['county-reviewed', 'objection-answered', 'concluded', 'promoted', 'withdrawn']

/** One act on a round: reach (404), the same id again, power (403), then what its state allows (409, 422). */
export async function actOnAssessment(
  context: AssessmentContext,
  id: string,
  verb: DeskVerb,
  body: ActBody,
): Promise<Acted> {
  const row = await getAssessment(context, id, true)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ assessment: id, verb, ...content })
  if (await wasDone(context, 'assessment_fact', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('assessment.changed', 409)
  requirePublicText({ text: body.text, paper: body.paper })
  const data = READINGS[verb](context, state, body)
  const at_ms = context.now.getTime()
  const action: AssessmentAction = { id: actionId, verb, at_ms, by: byActor(context), data }
  const after = await append(context, row, state, action, hash)
  const last = PUBLISHED.includes(verb) ? await publish(context, row, after) : after
  await record(context, `assessment.${verb}`, { kind: 'assessment', id, place: row.village_code }, { action: actionId })
  return { id, state: last, repeated: false }
}
