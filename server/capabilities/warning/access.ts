import type { WarningRule } from '#capabilities/playbook/index.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type Supervisor = WarningRule['supervisor']
export type PowerOfWarnings = 'list' | 'answer' | 'check' | `clear-${Supervisor}`

const at = (relations: readonly VillageRelation[], ...roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

/** Whoever a warning is about answers it, and never ends it. */
const POWERS: PowerTable<PowerOfWarnings, VillageRelation> = {
  list: {
    ...at(['village'], 'village-cadre'),
    ...at(['committee'], 'supervision-member'),
    ...at(['above'], 'town-officer', 'town-leader', 'centre-officer', 'discipline-officer'),
  },
  answer: at(['village'], 'village-cadre'),
  check: {
    ...at(['committee'], 'supervision-member'),
    ...at(['above'], 'town-officer', 'centre-officer', 'discipline-officer'),
  },
  'clear-committee': at(['committee'], 'supervision-member'),
  'clear-town': at(['above'], 'town-officer'),
  'clear-discipline': at(['above'], 'discipline-officer'),
}

export const mayDo = (actor: Actor, power: PowerOfWarnings, villageCode: string): boolean =>
  can(POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: PowerOfWarnings, villageCode: string): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(POWERS, actor, 'list', ['village', 'committee', 'above'])

/** For looking through records again, and for trying other numbers. */
export const requireSupervisor = (actor: Actor): void => requirePower(POWERS, actor, 'check', ['committee', 'above'])

/** What is one's own turn, wherever it lies. */
export function turnOf(actor: Actor): { turn: 'village' } | { turn: 'supervisor'; supervisor: Supervisor } | undefined {
  if (actor.kind !== 'staff') return undefined
  if (actor.role === 'village-cadre') return { turn: 'village' }
  const supervisors: Partial<Record<StaffRole, Supervisor>> = {
    'supervision-member': 'committee',
    'town-officer': 'town',
    'discipline-officer': 'discipline',
  }
  const supervisor = supervisors[actor.role]
  return supervisor && { turn: 'supervisor', supervisor }
}
