import { refuse } from '#kernel/problem.ts'
import type { ActionData, AssessmentAction, AssessmentState, Objection } from '../shapes/vocabulary.ts'
import { indicatorsOf, requirePoints, requireWhole } from './score.ts'

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw refuse('assessment.incomplete', 422)
  return value
}
type Effect = (before: AssessmentState, data: ActionData, id: string) => AssessmentState
const notNow = () => refuse('assessment.not-now', 409)

const scored =
  (scorer: 'town' | 'county', from: AssessmentState['stage'], to: AssessmentState['stage']): Effect =>
  (before, { scores, reasons = {}, noticeUntil }) => {
    if (before.stage !== from) throw notNow()
    requireWhole(before.standard, given(scores))
    return {
      ...before,
      scores: { ...before.scores, [scorer]: given(scores) },
      reasons: { ...before.reasons, [scorer]: reasons },
      ...(noticeUntil === undefined ? {} : { noticeUntil }),
      stage: to,
    }
  }

const objected: Effect = (before, { text, day }, id) => {
  if (before.stage !== 'notice' || given(day) > given(before.noticeUntil)) throw refuse('assessment.no-notice', 409)
  return { ...before, objections: [...before.objections, { id, on: given(day), text: given(text) }] }
}

/** An objection that is upheld puts other points in the county's score; both stay to be read. */
const answered: Effect = (before, { objection, upheld = false, text, day, indicator, points }) => {
  const found = before.objections.find(({ id }) => id === objection)
  if (!found) throw refuse('not-found', 404)
  if (found.answer || before.stage !== 'notice') throw notNow()
  const answer: NonNullable<Objection['answer']> = { text: given(text), upheld, on: given(day) }
  const scores = { ...before.scores }
  if (upheld) {
    const meant = indicatorsOf(before.standard).find(({ key, rule }) => key === indicator && rule !== 'computed')
    if (!meant) throw refuse('assessment.which', 422, { field: 'indicator' })
    requirePoints(meant, given(points))
    const was = scores.county?.[meant.key]
    if (was === points) throw refuse('assessment.same-points', 422, { field: 'points' })
    Object.assign(answer, { indicator: meant.key, from: was, to: points })
    scores.county = { ...scores.county, [meant.key]: given(points) }
  }
  const objections = before.objections.map((one) => (one === found ? { ...one, answer } : one))
  return { ...before, scores, objections }
}

const concluded: Effect = (before, { level, day, noticeUntil: reviewDue }) => {
  if (before.stage !== 'notice') throw notNow()
  if (before.objections.some(({ answer }) => !answer)) throw refuse('assessment.waiting', 409)
  if (given(day) <= given(before.noticeUntil)) throw refuse('assessment.notice-runs', 409)
  if (!level) return { ...before, stage: 'refused' }
  return { ...before, stage: 'recognised', level, recognisedOn: given(day), reviewDue: given(reviewDue) }
}

/** First under way to the province, then recognised by it. */
const promoted: Effect = (before, { level, paper }) => {
  given(paper)
  if (before.stage !== 'recognised') throw notNow()
  const to = given(level)
  const follows =
    to === 'provincial-progress'
      ? before.level === 'model'
      : to === 'provincial' && before.level === 'provincial-progress'
  if (!follows) throw refuse('assessment.level', 409)
  return { ...before, level: to }
}

const reviewed: Effect = (before, { noticeUntil, text }) => {
  given(text)
  if (before.stage !== 'recognised') throw notNow()
  return { ...before, reviewDue: given(noticeUntil) }
}

const EFFECTS: Record<Exclude<AssessmentAction['verb'], 'self-assessed'>, Effect> = {
  'town-scored': scored('town', 'self', 'town'),
  'county-reviewed': scored('county', 'town', 'notice'),
  published: (before, { rev }) => ({ ...before, publications: given(rev) }),
  objected,
  'objection-answered': answered,
  concluded,
  promoted,
  're-reviewed': reviewed,
  withdrawn: (before, { text }) => {
    given(text)
    if (before.stage !== 'recognised') throw notNow()
    return { ...before, stage: 'withdrawn' }
  },
}

/** The round after one more fact. @throws Problem 404, 409 or 422 */
export function applied(before: AssessmentState | undefined, { id, verb, data }: AssessmentAction): AssessmentState {
  if (verb === 'self-assessed') {
    if (before) throw notNow()
    const { standard, scores, figures, from, to, reasons = {} } = data
    requireWhole(given(standard), given(scores))
    return {
      ...{ standard: given(standard), from: given(from), to: given(to), figures: given(figures) },
      ...{ scores: { self: given(scores) }, reasons: { self: reasons }, stage: 'self' },
      ...{ objections: [], publications: 0, version: 1 },
    }
  }
  if (!before) throw refuse('not-found', 404)
  return { ...EFFECTS[verb](before, data, id), version: before.version + 1 }
}

export function folded(actions: readonly AssessmentAction[]): AssessmentState {
  let state: AssessmentState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}
