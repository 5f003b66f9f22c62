import { STAFF_ROLES, type StaffRole } from '#kernel/role.ts'

export { STAFF_ROLES, type StaffRole }
export type Role = StaffRole | 'villager' | 'anonymous'

/** One member of staff: one role, one unit (the post that holds work), one territory. */
export interface StaffActor {
  kind: 'staff'
  id: string
  name: string
  role: StaffRole
  /** Unit code, e.g. `330182109/town`. */
  unit: string
  /** Place code of the territory. */
  scope: string
}

/** A resident known by phone. Reads without it, reports without it; it only gathers their own receipts. */
export interface VillagerActor {
  kind: 'villager'
  id: string
}

export interface AnonymousActor {
  kind: 'anonymous'
}

/** The clock and the jobs. Never comes from a request. */
export interface SystemActor {
  kind: 'system'
}

export type Actor = StaffActor | VillagerActor | AnonymousActor | SystemActor

export const ANONYMOUS: AnonymousActor = { kind: 'anonymous' }
export const SYSTEM: SystemActor = { kind: 'system' }

export const roleOf = (actor: Actor): Role =>
  actor.kind === 'staff' ? actor.role : actor.kind === 'villager' ? 'villager' : 'anonymous'
