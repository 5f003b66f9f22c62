import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

/** At the counter, of the unit that something was handed to, or of the office that handed it. */
type CounterRelation = 'counter' | 'from' | 'to'
export type CounterPower = 'desk' | 'queue' | 'windows' | 'hand' | 'receive' | 'read'

const at = (relations: readonly CounterRelation[], ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const COUNTER: StaffRole[] = ['town-officer', 'centre-officer']
/** Whoever people walk in to: a village's service centre has a queue as a town's office has. */
const WALKED_IN_TO: StaffRole[] = ['village-cadre', ...COUNTER]
const UNITS: StaffRole[] = ['village-cadre', 'department-officer', ...COUNTER]

const POWERS: PowerTable<CounterPower, CounterRelation> = {
  desk: at(['counter'], ...COUNTER),
  queue: at(['counter'], ...WALKED_IN_TO),
  windows: at(['counter'], ...WALKED_IN_TO),
  /** Giving a question to a unit, pushing it, sending the answer back, closing it. */
  hand: at(['from'], ...COUNTER),
  receive: at(['to'], ...UNITS),
  read: at(['counter', 'from', 'to'], ...UNITS),
}

export const requireCounter = (actor: Actor, power: 'desk' | 'queue' | 'windows' = 'desk'): void =>
  requirePower(POWERS, actor, power, ['counter'])

/** For what stands at no hand-over yet, and for lists. */
export const requireRead = (actor: Actor): void => requirePower(POWERS, actor, 'read', ['counter'])

const relationsTo = (actor: Actor, from: string, to: readonly string[]): CounterRelation[] => {
  if (actor.kind !== 'staff') return []
  return [...(actor.unit === from ? (['from'] as const) : []), ...(to.includes(actor.unit) ? (['to'] as const) : [])]
}

export const requireSide = (actor: Actor, power: 'hand' | 'receive', from: string, to: readonly string[]): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, from, to))

export const maySide = (actor: Actor, power: 'hand' | 'receive', from: string, to: readonly string[]): boolean =>
  can(POWERS, actor, power, relationsTo(actor, from, to))
