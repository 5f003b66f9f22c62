import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type HouseholdPower =
  | 'list'
  | 'read'
  | 'open'
  | 'readings'
  | 'code'
  | 'add'
  | 'state'
  | 'settle'
  | 'flag'
  | 'move'
  | 'import'

type Relation = 'reach'
const to = (...roles: StaffRole[]) => Object.fromEntries(roles.map((role) => [role, ['reach'] as const]))
const DOORS: StaffRole[] = ['grid-worker', 'village-cadre', 'town-officer']
const OFFICES: StaffRole[] = ['village-cadre', 'town-officer']

/** Whoever knocks at the door, and the offices that answer for it. Leaders and the county see masks; nobody else sees anything. */
export const HOUSEHOLD_POWERS: PowerTable<HouseholdPower, Relation> = {
  list: to(...DOORS, 'town-leader', 'centre-officer'),
  read: to(...DOORS, 'town-leader', 'centre-officer'),
  open: to(...DOORS),
  readings: to(...OFFICES),
  code: to(...DOORS),
  add: to(...DOORS),
  state: to(...DOORS),
  settle: to(...OFFICES),
  flag: to(...DOORS),
  move: to(...OFFICES),
  import: to(...OFFICES),
}

export const requireHousehold = (actor: Actor, power: HouseholdPower): void =>
  requirePower(HOUSEHOLD_POWERS, actor, power, ['reach'])
