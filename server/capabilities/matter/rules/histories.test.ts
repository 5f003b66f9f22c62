import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { addWorkMinutes } from '#kernel/calendar.ts'
import { isProblem } from '#kernel/problem.ts'
import { unitsAbove } from '#kernel/unit.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { DatedRules } from '../context.ts'
import { matterRules } from '../queries/rules-of-the-day.ts'
import {
  type ActionData,
  type MatterAction,
  type MatterState,
  STATES,
  type State,
  VERBS,
  type Verb,
} from '../shapes/vocabulary.ts'
import { elapsedMinutes, finalDue, heldMinutes, stepDue, workedMinutes } from './clocks.ts'
import { applied, folded } from './fold.ts'
import { measuresOf } from './measures.ts'
import { clockAction } from './tick.ts'
import { FROM } from './transitions.ts'

let rules: DatedRules
beforeAll(async () => {
  rules = remembering(matterRules(await readPlaybookFiles(join(projectRoot(), 'playbook')), '2026-11-16'))
})

/** One history asks for the rules of one day, over and over. */
function remembering(asked: DatedRules): DatedRules {
  let at: number | undefined
  let common = asked.commonOf(FIRST_MS)
  const clocks = new Map<string, ReturnType<DatedRules['clocksOf']>>()
  const turnTo = (at_ms: number): void => {
    if (at === at_ms) return
    at = at_ms
    common = asked.commonOf(at_ms)
    clocks.clear()
  }
  return {
    ...asked,
    commonOf: (at_ms) => {
      turnTo(at_ms)
      return common
    },
    clocksOf: (kind, at_ms) => {
      turnTo(at_ms)
      const found = clocks.get(kind) ?? asked.clocksOf(kind, at_ms)
      clocks.set(kind, found)
      return found
    },
  }
}

const HISTORIES = 100_000
const ACTIONS_MAX = 9
const HOUR_MS = 3_600_000
const FIRST_MS = Date.parse('2026-01-05T08:00:00+08:00')
const KINDS = ['street-lamp', 'road-damage', 'other', 'noise']
const UNITS = [
  '330182109257001/grid',
  '330182109257/village',
  '330182109/town',
  '330182/centre',
  '330182/dept-transport',
]
const ACTED = VERBS.filter((verb) => verb !== 'reported' && verb !== 'escalated' && verb !== 'unanswered')

/** Chance from a number, so that a failing history can be run again. */
function chance(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T // The lists here are not empty.
  return { next, one }
}
type Chance = ReturnType<typeof chance>

function dataFor(verb: Verb, at_ms: number, { one, next }: Chance): ActionData {
  return {
    to: one(UNITS),
    days: 1 + Math.floor(next() * 10),
    until_ms: at_ms + Math.floor(next() * 20 * 24 * HOUR_MS),
    solved: one(['yes', 'partly', 'no'] as const),
    satisfaction: one(['satisfied', 'fair', 'dissatisfied'] as const),
    reached: true,
    into: 'another',
    ...(verb === 'sorted' ? { kind: one(KINDS) } : {}),
  }
}

const POSSIBLE = Object.fromEntries(
  STATES.map((state) => [state, ACTED.filter((verb) => FROM[verb].includes(state))]),
) as Record<State, Verb[]> // Object.fromEntries forgets its keys.

const report = (at_ms: number, dice: Chance, data: ActionData = {}): MatterAction => ({
  id: 'first',
  verb: 'reported',
  at_ms,
  by: { kind: 'resident' },
  data: { kind: dice.one(KINDS), holder: UNITS[0] ?? '', ...data },
})

function whatIsWrong(before: MatterState, after: MatterState, now_ms: number): string | undefined {
  const held = heldMinutes(after, now_ms, rules).reduce((sum, { minutes }) => sum + minutes, 0)
  const elapsed = elapsedMinutes(after, now_ms, rules)
  if (held !== elapsed) return `holders ${held}, elapsed ${elapsed}`
  if (elapsed < elapsedMinutes(before, now_ms, rules)) return 'elapsed was lowered'
  if (workedMinutes(after, now_ms, rules) < workedMinutes(before, now_ms, rules)) return 'worked time was lowered'
  if (after.start_ms !== before.start_ms) return 'the start was moved'
  if (before.turns.some((turn, i) => after.turns[i]?.at_ms !== turn.at_ms || after.turns[i]?.holder !== turn.holder))
    return 'a turn was rewritten'
  if (finalDue(after, now_ms, rules) < after.start_ms) return 'due before it was reported'
  if (after.version !== before.version + 1) return 'the version did not count'
  return undefined
}

/** The clock until it has nothing more to do now, as the job runs it. */
function ticked(matter: MatterState, now_ms: number): MatterState {
  let state = matter
  for (let n = 0; n < 10; n++) {
    const action = clockAction(state, now_ms, rules)
    if (!action) return state
    state = applied(state, { id: `tick ${n}`, at_ms: now_ms, by: { kind: 'system' }, ...action }, rules)
  }
  throw new Error('the clock never rests')
}

/** Overdue by the playbook's first step: somebody above the holder must have been shown it since. */
function isForgotten(matter: MatterState, now_ms: number): boolean {
  if (matter.state !== 'reported' && matter.state !== 'accepted') return false
  const due = Math.min(finalDue(matter, now_ms, rules), stepDue(matter, rules) ?? Number.POSITIVE_INFINITY)
  const first = rules.commonOf(matter.start_ms).escalation[0]
  if (!first || now_ms < addWorkMinutes(rules.calendar, due, first.late_minutes)) return false
  const top = unitsAbove(matter.holder).at(-1)
  return top !== undefined && matter.supervisor !== top && !matter.escalations_ms.some((at_ms) => at_ms >= due)
}

function tryOne(state: MatterState, action: MatterAction): MatterState | undefined {
  try {
    return applied(state, action, rules)
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}

function runHistory(seed: number, count: (verb: string) => void): string | undefined {
  const dice = chance(seed)
  let now_ms = FIRST_MS + Math.floor(dice.next() * 200 * 24 * HOUR_MS)
  let state = applied(undefined, report(now_ms, dice), rules)
  const length = 1 + Math.floor(dice.next() * ACTIONS_MAX)
  for (let n = 0; n < length; n++) {
    now_ms += Math.floor(dice.next() ** 3 * 30 * 24 * HOUR_MS)
    const rested = ticked(state, now_ms)
    if (isForgotten(rested, now_ms)) return `after ${n} actions: overdue, and nobody above knows`
    if (elapsedMinutes(rested, now_ms, rules) < elapsedMinutes(state, now_ms, rules))
      return 'the clock lowered what elapsed'
    state = rested
    // Nine in ten are possible now; the rest must be refused and change nothing.
    const { state: name } = state
    const possible = POSSIBLE[name]
    const verb = dice.next() < 0.9 ? dice.one(possible) : dice.one(ACTED)
    const after = tryOne(state, {
      id: String(n),
      verb,
      at_ms: now_ms,
      by: { kind: 'staff', unit: state.holder },
      data: dataFor(verb, now_ms, dice),
    })
    if (!after) continue
    count(verb)
    const wrong = whatIsWrong(state, after, now_ms)
    if (wrong) return `${verb}: ${wrong}`
    if (verb === 'split') {
      const child = applied(undefined, report(now_ms, dice, { inherited: state.turns, splitFrom: 'first' }), rules)
      if (elapsedMinutes(child, now_ms, rules) < elapsedMinutes(state, now_ms, rules))
        return 'splitting set the clock back'
      if (finalDue(child, now_ms, rules) < child.start_ms) return 'the split part was due before it was reported'
    }
    state = after
  }
  return undefined
}

describe('in 100,000 random histories', () => {
  test('every minute has one holder, nothing sets a clock back, nothing overdue stays hidden', {
    timeout: 60_000,
  }, () => {
    const done = new Map<string, number>()
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const wrong = runHistory(seed, (verb) => done.set(verb, (done.get(verb) ?? 0) + 1))
      if (wrong) expect.fail(`history ${seed}: ${wrong}`)
    }
    // Each verb
    for (const verb of ACTED) expect(done.get(verb) ?? 0, verb).toBeGreaterThan(HISTORIES / 2000)
  })
})

test('a repeat report is what the rule of the day of the first report says, however often it changes later', () => {
  const DAY_MS = 24 * HOUR_MS
  const changed = {
    ...rules,
    repeatOf: (at_ms: number) =>
      at_ms < FIRST_MS + DAY_MS
        ? { within_days: 10, ways: ['joined', 'merged'] as const }
        : { within_days: 400, ways: ['reopened'] as const },
  }
  const act = (verb: 'joined' | 'absorbed', at_ms: number, data: ActionData = {}): MatterAction => ({
    id: `${verb} ${at_ms}`,
    verb,
    at_ms,
    by: { kind: 'resident' },
    data,
  })
  const first: MatterAction = {
    ...act('joined', FIRST_MS),
    verb: 'reported',
    data: { kind: 'noise', holder: UNITS[0] ?? '' },
  }
  const course = [
    first,
    act('joined', FIRST_MS + 9 * DAY_MS),
    // Merged on the twelfth day, reported on the eighth.
    act('absorbed', FIRST_MS + 12 * DAY_MS, { reporters: 3, reported_ms: FIRST_MS + 8 * DAY_MS }),
    act('joined', FIRST_MS + 13 * DAY_MS),
  ]
  const measured = (until: number, from_ms = 0) => {
    const moved = course.slice(0, until).map((one) => ({
      ...one,
      at_ms: one.at_ms + from_ms,
      data: one.data.reported_ms ? { ...one.data, reported_ms: one.data.reported_ms + from_ms } : one.data,
    }))
    return measuresOf(folded(moved, changed), FIRST_MS + 90 * DAY_MS, changed).repeat
  }
  expect([1, 2, 3, 4].map((until) => measured(until))).toEqual([undefined, 1, 4, 4])
  expect(measured(4, 2 * DAY_MS)).toBeUndefined()
})
