import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Context } from '#platform/context.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type ReportPower = 'read' | 'draft' | 'release'

const at = (...roles: StaffRole[]) => Object.fromEntries(roles.map((role) => [role, ['reach'] as const]))

const POWERS: PowerTable<ReportPower, 'reach'> = {
  read: at('village-cadre', 'town-officer', 'town-leader', 'centre-officer'),
  draft: at('town-officer', 'centre-officer'),
  release: at('town-officer', 'centre-officer'),
}

export const requireReport = (actor: Actor, power: ReportPower): void => requirePower(POWERS, actor, power, ['reach'])

export const mayReport = (actor: Actor, power: ReportPower): boolean => can(POWERS, actor, power, ['reach'])

/** A place beyond the reader's territory does not exist. @throws Problem `not-found` 404 */
export function requirePlace({ actor, scope }: Pick<Context, 'actor' | 'scope'>, place: string): void {
  if (actor.kind !== 'system' && !contains(scope, place)) throw refuse('not-found', 404)
}
