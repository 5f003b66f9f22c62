import { refuse } from '#kernel/problem.ts'
import { listOf, type Pair, type RoundData } from './recompute.mjs'
import type { ActionData, Black, ContestAction, ContestState } from './vocabulary.ts'

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw refuse('contest.incomplete', 422)
  return value
}
type Effect = (before: ContestState, data: ActionData, id: string) => ContestState
const notNow = () => refuse('contest.not-now', 409)

const objected: Effect = (before, { unit, indicator, text, day }, id) => {
  if (before.stage !== 'preview' || given(day) > before.previewUntil) throw refuse('contest.preview-over', 409)
  if (!before.data.figures[given(indicator)]) throw refuse('contest.indicator', 422, { field: 'indicator' })
  if (!before.data.units.includes(given(unit))) throw refuse('not-found', 404)
  const objection = { id, unit: given(unit), indicator: given(indicator), text: given(text), on: given(day) }
  return { ...before, objections: [...before.objections, objection] }
}

/** A figure put right in the data; the list follows, nobody writes into it. */
function corrected(data: RoundData, indicator: string, unit: string, figure: Pair): RoundData {
  const [numerator, denominator] = figure
  if (numerator > denominator) throw refuse('contest.more-than-all', 422, { field: 'numerator' })
  return { ...data, figures: { ...data.figures, [indicator]: { ...data.figures[indicator], [unit]: figure } } }
}

const answered: Effect = (before, { objection, upheld = false, text, figure, day }) => {
  const found = before.objections.find(({ id }) => id === objection)
  if (!found) throw refuse('not-found', 404)
  if (found.answer || before.stage !== 'preview') throw notNow()
  const from = before.data.figures[found.indicator]?.[found.unit] ?? [0, 0]
  if (upheld && given(figure)[0] === from[0] && given(figure)[1] === from[1])
    throw refuse('contest.same-figure', 422, { field: 'numerator' })
  const answer = { text: given(text), upheld, on: given(day), ...(upheld ? { from, to: given(figure) } : {}) }
  const data = upheld ? corrected(before.data, found.indicator, found.unit, given(figure)) : before.data
  const objections = before.objections.map((one) => (one === found ? { ...one, answer } : one))
  return { ...before, data, list: listOf(data), objections }
}

const published: Effect = (before, { rev }) => {
  if (before.stage === 'preview' && before.objections.some(({ answer }) => !answer))
    throw refuse('contest.waiting', 409)
  const blacks: Black[] = before.list.units.flatMap(({ unit, list }) =>
    list === 'black' ? [{ unit, stage: 'open' as const }] : [],
  )
  return {
    ...before,
    ...(before.stage === 'preview' ? { stage: 'published', blacks } : {}),
    publications: given(rev),
  }
}

const moved =
  (from: Black['stage'], to: Black['stage']): Effect =>
  (before, { unit, text, day }) => {
    const found = before.blacks.find((one) => one.unit === unit)
    if (!found || before.stage !== 'published') throw refuse('not-found', 404)
    if (found.stage !== from) throw notNow()
    const black: Black = { unit: found.unit, stage: to, text: given(text), on: given(day) }
    return { ...before, blacks: before.blacks.map((one) => (one === found ? black : one)) }
  }

const EFFECTS: Record<Exclude<ContestAction['verb'], 'computed'>, Effect> = {
  objected,
  answered,
  published,
  rectified: moved('open', 'rectified'),
  verified: moved('rectified', 'verified'),
}

/** The round after one more fact. @throws Problem 404, 409 or 422 */
export function applied(before: ContestState | undefined, { id, verb, data }: ContestAction): ContestState {
  if (verb === 'computed') {
    if (before) throw notNow()
    const round = given(data.data)
    return {
      ...{ data: round, list: listOf(round), stage: 'preview', previewUntil: given(data.previewUntil) },
      ...{ objections: [], blacks: [], publications: 0, version: 1 },
    }
  }
  if (!before) throw refuse('not-found', 404)
  return { ...EFFECTS[verb](before, data, id), version: before.version + 1 }
}

export function folded(actions: readonly ContestAction[]): ContestState {
  let state: ContestState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}
