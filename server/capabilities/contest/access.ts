import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

type ContestPower = 'read' | DeskVerb
const any = (...roles: StaffRole[]) => Object.fromEntries(roles.map((role) => [role, ['any'] as const]))

/** A town speaks for itself and for no other; the county answers, and the points decide. */
const CONTEST_POWERS: PowerTable<ContestPower, never> = {
  read: any(
    'village-cadre',
    'supervision-member',
    'town-officer',
    'town-leader',
    'centre-officer',
    'discipline-officer',
  ),
  objected: any('town-officer'),
  answered: any('centre-officer'),
  rectified: any('town-officer'),
  verified: any('centre-officer'),
}

export const mayDo = (actor: Actor, power: ContestPower): boolean => can(CONTEST_POWERS, actor, power, [])
export const requireMay = (actor: Actor, power: ContestPower): void => requirePower(CONTEST_POWERS, actor, power, [])
