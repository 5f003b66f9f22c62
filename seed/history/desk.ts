import type { Verb } from '#capabilities/matter/rules/index.ts'
import { parentUnit, slotOfUnit, unitCode, unitsAbove } from '#kernel/unit.ts'
import type { Remark } from '../texts/matter-texts.ts'
import { type Journey, lastAt, type Plan } from './journey.ts'
import { about, dayAfter, deskAfter } from './times.ts'
import { here, words } from './voice.ts'
import { workHere } from './work.ts'

/** Working minutes until a desk of each level looks at what has come in. */
const ACCEPT_MINUTES: Record<string, number> = { grid: 45, village: 75, town: 85, centre: 50 }
const DEPARTMENT_MINUTES = 140
const PASS_ON_MINUTES = 55
const RETURNED_BY_VILLAGE = 0.035
/** What is said when it goes up, by who sends it. */
const UPWARD: Record<string, Remark> = { grid: 'toVillage', village: 'upward' }

/** What a desk does with what lies unaccepted before it: usually accepts; sometimes sends back what is not complete or not its own. */
export function planReported(journey: Journey): Plan[] {
  const { state, random, done } = journey
  const sender = state.senders.at(-1)
  const by = here(journey)
  const at_ms = acceptAt(journey)
  if (isWrongDepartment(journey) && sender)
    return [{ verb: 'refused', by, at_ms, data: { to: sender, reason: words(journey, 'refused') } }]
  const fromBelow = sender?.endsWith('/grid') && slotOfUnit(state.holder) === 'village'
  if (fromBelow && sender && !done.has('returned') && random.chance(RETURNED_BY_VILLAGE)) {
    done.add('returned')
    return [{ verb: 'returned', by, at_ms, data: { to: sender, reason: words(journey, 'returned') } }]
  }
  return [{ verb: 'accepted', by, at_ms, data: {} }]
}

/** With the matter accepted: handle it here, or hand it to whoever can. */
export function planAccepted(journey: Journey): Plan[] {
  const { state, target, random } = journey
  if (state.holder === target) return workHere(journey)
  if (unitsAbove(target).includes(state.holder)) return downOrHere(journey)
  if (slotOfUnit(state.holder) === 'town' && isDepartment(target) && random.chance(0.5))
    return [handOn(journey, 'passed-across', target, 'toCounty')]
  const above = parentUnit(state.holder)
  if (isDepartment(state.holder) && isDepartment(target)) return [handOn(journey, 'passed-across', target, 'toCounty')]
  return above
    ? [handOn(journey, 'passed-up', above, UPWARD[slotOfUnit(state.holder)] ?? 'toCounty')]
    : workHere(journey)
}

function downOrHere(journey: Journey): Plan[] {
  const { state, target, random, world, arrival, done } = journey
  // What residents called unsolved is half of the time done by the desk above itself.
  if (slotOfUnit(state.holder) !== 'centre' && random.chance(state.reopened > 0 ? 0.5 : 0.25)) return workHere(journey)
  let to = target
  if (isDepartment(target) && !done.has('misdirected') && random.chance(0.07)) {
    done.add('misdirected')
    to = unitCode(world.county, `dept-${random.pick(world.departments)}`)
  }
  const plan = handOn(journey, 'assigned', to, 'assignment')
  const town = unitCode(arrival.village.code.slice(0, 9), 'town')
  if (isDepartment(to) && random.chance(0.3)) plan.data = { ...plan.data, coUnits: [town] }
  return [plan]
}

function handOn(journey: Journey, verb: Verb, to: string, remark: Remark): Plan {
  const { random, world, temper } = journey
  const minutes = about(PASS_ON_MINUTES * temper.pace, random)
  const at_ms = deskAfter(world.rules.calendar, lastAt(journey), minutes, random)
  return { verb, by: here(journey), at_ms, data: { to, text: words(journey, remark) } }
}

function acceptAt(journey: Journey): number {
  const { state, random, world, temper } = journey
  const slot = slotOfUnit(state.holder)
  const middle = ACCEPT_MINUTES[slot] ?? DEPARTMENT_MINUTES
  const pace = slot === 'centre' || isDepartment(state.holder) ? 1 : temper.pace
  if (slot === 'grid')
    return dayAfter(world.rules.calendar, lastAt(journey), about((middle * pace) / 60, random), random)
  return deskAfter(world.rules.calendar, lastAt(journey), about(middle * pace, random, 0.85), random)
}

const isWrongDepartment = ({ state, target }: Journey): boolean => isDepartment(state.holder) && state.holder !== target

const isDepartment = (unit: string): boolean => slotOfUnit(unit).startsWith('dept-')
