import {
  applied,
  clockAction,
  FROM,
  type MatterAction,
  type MatterState,
  wakeAt,
} from '#capabilities/matter/rules/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import type { Random } from '../random.ts'
import type { Arrival } from './arrivals.ts'
import type { Temper } from './habits.ts'
import { type Parts, withParts } from './parts.ts'
import type { Reporter } from './reporters.ts'
import type { World } from './world.ts'

/** Something that somebody means to do, unless the matter has moved on by then. */
export type Plan = Pick<MatterAction, 'verb' | 'by' | 'data'> & { at_ms: number; reporter?: Reporter }

/** One matter on its way; `agenda` is what its present desk means to do, `aside` what others do meanwhile. */
export type Journey = {
  readonly world: World
  readonly arrival: Arrival
  readonly random: Random
  readonly temper: Temper
  readonly id: string
  readonly text: string
  readonly target: string
  /** Working minutes that the kind has, and those that this one takes. */
  readonly limit_minutes: number
  readonly handle_ms: number
  /** End of the kind's limit when nothing is given back or extended. */
  readonly due_ms: number
  state: MatterState
  readonly actions: MatterAction[]
  readonly reporters: Reporter[]
  parts: Parts
  /** For which state and holder the agenda was made. */
  agendaOf: string
  agenda: Plan[]
  aside: Plan[]
  /** What has happened and happens once; and what is sure to happen. */
  done: Set<string>
  readonly sure: ReadonlySet<string>
}

const ACTS_MAX = 80
const TICK_MS = 20_000
const DAY_MS = 86_400_000

/** Lets everybody act until nothing more happens or the county's present is reached. */
export function travel(journey: Journey, until_ms: number, planFor: (journey: Journey) => Plan[]): void {
  while (journey.actions.length < ACTS_MAX) {
    const key = `${journey.state.state} ${journey.state.holder} ${journey.state.reopened}`
    if (journey.agendaOf !== key) {
      journey.agendaOf = key
      journey.agenda = planFor(journey).sort((a, b) => a.at_ms - b.at_ms)
    }
    const plan = nextPlan(journey)
    const wake_ms = restsUntil(journey, plan) ? undefined : wakeAt(journey.state, lastAt(journey), journey.world.rules)
    const wakes = wake_ms !== undefined && wake_ms <= (plan?.at_ms ?? Number.POSITIVE_INFINITY)
    const at_ms = wakes ? Math.max(wake_ms, lastAt(journey)) + TICK_MS : plan?.at_ms
    if (at_ms === undefined || at_ms > until_ms) return
    if (wakes) tick(journey, at_ms)
    else if (plan) follow(journey, plan)
  }
}

/**
 * True when the clock cannot wake before the plan: limits are whole days, so nothing is due on the day on which it was
 * given, and no matter is due before its kind's bare limit. Spares half of the computing.
 */
function restsUntil({ state, world, due_ms }: Journey, plan: Plan | undefined): boolean {
  if (!plan) return false
  const today_ms = (from_ms: number) => startOfLocalDay(world.rules.calendar, from_ms) + DAY_MS
  if (state.state === 'accepted') return plan.at_ms < due_ms
  if (state.state === 'reported') return plan.at_ms < Math.min(due_ms, today_ms(state.heldSince_ms))
  return state.state === 'handled' && plan.at_ms < today_ms(state.handled_ms ?? 0)
}

export const lastAt = ({ actions }: Journey): number => actions.at(-1)?.at_ms ?? 0

function nextPlan({ agenda, aside }: Journey): Plan | undefined {
  const [next, other] = [agenda[0], aside[0]]
  return other && (!next || other.at_ms < next.at_ms) ? other : next
}

function follow(journey: Journey, plan: Plan): void {
  if (journey.agenda[0] === plan) journey.agenda.shift()
  else journey.aside.shift()
  act(journey, { ...plan, at_ms: Math.max(plan.at_ms, lastAt(journey) + 1000) })
}

/** What others do at the side is left out when the state no longer allows it; a desk's own plan always fits. */
function act(journey: Journey, { at_ms, verb, by, data, reporter }: Plan): void {
  if (!isPossible(journey.state, verb)) return
  append(journey, { id: journey.world.newId(at_ms), verb, at_ms: Math.floor(at_ms), by, data })
  if (reporter) journey.reporters.push(reporter)
}

/** The state's own table, and what the desks' program asks beyond it. */
function isPossible(state: MatterState, verb: MatterAction['verb']): boolean {
  if (!FROM[verb].includes(state.state)) return false
  if (verb === 'withdrawn') return state.reporters === 1
  if (verb === 'extension-granted' || verb === 'extension-declined') return state.extensionAsked !== undefined
  return true
}

function tick(journey: Journey, at_ms: number): void {
  const found = clockAction(journey.state, at_ms, journey.world.rules)
  if (!found) throw new Error(`the clock woke for nothing at ${journey.state.state}`)
  append(journey, { id: journey.world.newId(at_ms), at_ms, by: { kind: 'system' }, ...found })
}

function append(journey: Journey, action: MatterAction): void {
  const before = journey.state
  journey.state = applied(before, action, journey.world.rules)
  journey.actions.push(action)
  journey.parts = withParts(journey.parts, before, journey.state, action.at_ms)
}
