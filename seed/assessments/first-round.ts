import {
  type ActionData,
  type AssessmentAction,
  type AssessmentState,
  applied,
  type Level,
  type Scores,
  type StandardOfRound,
} from '#capabilities/assessment/rules/index.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'

export interface FirstRound {
  id: string
  code: string
  opened_ms: number
  actions: AssessmentAction[]
  state: AssessmentState
  leaves: { action: AssessmentAction; before: AssessmentState }[]
}

export interface Given {
  code: string
  /** How far the village came. */
  level: Level
  opened_ms: number
  standard: StandardOfRound
  clerk: StaffMember
  officer: StaffMember
  centre: StaffMember
  random: Random
  idAt: (at_ms: number) => string
  papers: readonly string[]
}

const DAY_MS = 86_400_000
const dayOf = (at_ms: number): string => new Date(at_ms).toISOString().slice(0, 10)

/** Points that people gave, in full but for so many halves taken off where points may be deducted. */
export function typedScores({ sections }: StandardOfRound, random: Random, halves: number): Scores {
  const asked = sections.flatMap(({ indicators }) => indicators).filter(({ rule }) => rule !== 'computed')
  const scores = Object.fromEntries(asked.map(({ key, rule, points }) => [key, rule === 'veto' ? 0 : points]))
  const open = asked.filter(({ rule }) => rule === 'deduct').map(({ key }) => key)
  for (let left = halves; left > 0; left--) {
    const key = random.pick(open)
    scores[key] = Math.max(0, (scores[key] ?? 0) - 0.5)
  }
  return scores
}

/**
 * A round of the years before the platform: nobody can compute from records that were not kept here, so it rests on what
 * people scored, and says so.
 */
export function firstRoundOf(given: Given): FirstRound {
  const { code, level, opened_ms, standard, clerk, officer, centre, random, idAt, papers } = given
  const round: FirstRound = { id: idAt(opened_ms), code, opened_ms, actions: [], leaves: [], state: undefined as never }
  let [at_ms, before] = [opened_ms, undefined as AssessmentState | undefined]
  const step = (verb: AssessmentAction['verb'], who: StaffMember | undefined, days: number, data: ActionData) => {
    at_ms += days * DAY_MS
    const by = who
      ? { kind: 'staff' as const, unit: who.unit, name: who.personName, account: who.id }
      : { kind: 'system' as const }
    const action: AssessmentAction = { id: idAt(at_ms), verb, at_ms, by, data }
    if (verb === 'published' && before) round.leaves.push({ action, before })
    before = applied(before, action)
    round.actions.push(action)
  }
  const publish = () => step('published', undefined, 0, { rev: (before?.publications ?? 0) + 1 })
  const halves = level === 'county' ? random.whole(9, 15) : random.whole(0, 7)
  const to = `${dayOf(opened_ms).slice(0, 7)}-01`
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`
  step('self-assessed', clerk, 0, {
    ...{ standard, from, to, figures: {}, scores: typedScores(standard, random, Math.max(0, halves - 3)), reasons: {} },
  })
  step('town-scored', officer, random.whole(6, 14), { scores: typedScores(standard, random, halves), reasons: {} })
  const hangs_ms = at_ms + random.whole(8, 20) * DAY_MS
  step('county-reviewed', centre, Math.round((hangs_ms - at_ms) / DAY_MS), {
    ...{ scores: typedScores(standard, random, halves), reasons: {} },
    noticeUntil: dayOf(hangs_ms + standard.notice_days * DAY_MS),
  })
  publish()
  at_ms += (standard.notice_days + 2) * DAY_MS
  const on = dayOf(at_ms)
  const review = `${Number(on.slice(0, 4)) + standard.review_years}${on.slice(4)}`
  step('concluded', centre, 0, { day: on, level: level === 'county' ? 'county' : 'model', noticeUntil: review })
  publish()
  const raises: Level[] =
    level === 'provincial' ? ['provincial-progress', 'provincial'] : level === 'provincial-progress' ? [level] : []
  for (const [i, to] of raises.entries()) {
    step('promoted', centre, random.whole(60, 160), { day: on, level: to, paper: papers[1 - i] ?? '' })
    publish()
  }
  if (before) round.state = before
  return round
}
