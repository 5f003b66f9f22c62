import {
  applied,
  clockAction,
  type MatterAction,
  type MatterState,
  wakeAt,
} from '#capabilities/matter/rules/index.ts'
import { idAt } from '#kernel/id.ts'
import type { Random } from '../random.ts'
import type { Arrival } from './arrivals.ts'
import type { Temper } from './habits.ts'
import type { Reporter } from './reporters.ts'
import { type Parts, withParts } from './parts.ts'
import type { World } from './world.ts'

/** Something that somebody means to do, unless the matter has moved on by then. */
export type Plan = Pick<MatterAction, 'verb' | 'by' | 'data'> & { at_ms: number; reporter?: Reporter; text?: string }

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
  state: MatterState
  readonly actions: MatterAction[]
  readonly reporters: Reporter[]
  parts: Parts
  /** For which state and holder the agenda was made. */
  agendaOf: string
  agenda: Plan[]
  aside: Plan[]
  done: Set<string>
}

const ACTS_MAX = 80
const TICK_MS = 20_000

/** Lets everybody act until nothing more happens or the county's present is reached. */
export function travel(journey: Journey, until_ms: number, planFor: (journey: Journey) => Plan[]): void {
  while (journey.actions.length < ACTS_MAX) {
    const key = `${journey.state.state} ${journey.state.holder} ${journey.state.reopened}`
    if (journey.agendaOf !== key) {
      journey.agendaOf = key
      journey.agenda = planFor(journey).sort((a, b) => a.at_ms - b.at_ms)
    }
    const plan = nextPlan(journey)
    const wake_ms = wakeAt(journey.state, lastAt(journey), journey.world.rules)
    const wakes = wake_ms !== undefined && wake_ms <= (plan?.at_ms ?? Number.POSITIVE_INFINITY)
    const at_ms = wakes ? Math.max(wake_ms, lastAt(journey)) + TICK_MS : plan?.at_ms
    if (at_ms === undefined || at_ms > until_ms) return
    if (wakes) tick(journey, at_ms)
    else if (plan) follow(journey, plan)
  }
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
  append(journey, { id: idAt(at_ms, journey.world.bytes), verb, at_ms: Math.floor(at_ms), by, data })
  if (reporter) journey.reporters.push(reporter)
}

function tick(journey: Journey, at_ms: number): void {
  const found = clockAction(journey.state, at_ms, journey.world.rules)
  if (!found) throw new Error(`the clock woke for nothing at ${journey.state.state}`)
  append(journey, { id: idAt(at_ms, journey.world.bytes), at_ms, by: { kind: 'system' }, ...found })
}

export function append(journey: Journey, action: MatterAction): void {
  const before = journey.state
  journey.state = applied(before, action, journey.world.rules)
  journey.actions.push(action)
  journey.parts = withParts(journey.parts, before, journey.state, action.at_ms)
}
