import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type DecisionPower = DeskVerb | 'list' | 'open' | 'register' | 'declare-interest'

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])

/** Whoever counts does not witness, and whoever carries out does not ask the villagers how it went. */
const DECISION_POWERS: PowerTable<DecisionPower, VillageRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  open: VILLAGE,
  register: VILLAGE,
  'declare-interest': { ...VILLAGE, ...COMMITTEE },
  proposed: VILLAGE,
  consulted: VILLAGE,
  'party-reviewed': VILLAGE,
  convened: VILLAGE,
  rolled: VILLAGE,
  'ballot-opened': VILLAGE,
  'paper-given': VILLAGE,
  'ballot-closed': VILLAGE,
  counted: VILLAGE,
  witnessed: COMMITTEE,
  recorded: VILLAGE,
  progressed: VILLAGE,
  completed: VILLAGE,
  appraised: COMMITTEE,
  declared: { ...VILLAGE, ...COMMITTEE },
  dropped: VILLAGE,
}

export const mayDo = (actor: Actor, power: DecisionPower, villageCode: string): boolean =>
  can(DECISION_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: DecisionPower, villageCode: string): void =>
  requirePower(DECISION_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(DECISION_POWERS, actor, 'list', ['village', 'committee', 'above'])
