import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type DeliberationPower = DeskVerb | 'list' | 'take' | 'slips'

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])

/** Who carries out hands out no receipts to rate with, and who refused a topic is not the last to say so. */
const DELIBERATION_POWERS: PowerTable<DeliberationPower, VillageRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  take: { ...VILLAGE, ...COMMITTEE },
  slips: COMMITTEE,
  admitted: VILLAGE,
  refused: VILLAGE,
  overruled: COMMITTEE,
  seated: VILLAGE,
  noticed: VILLAGE,
  met: VILLAGE,
  routed: VILLAGE,
  progressed: VILLAGE,
  completed: VILLAGE,
}

export const mayDo = (actor: Actor, power: DeliberationPower, villageCode: string): boolean =>
  can(DELIBERATION_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: DeliberationPower, villageCode: string): void =>
  requirePower(DELIBERATION_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(DELIBERATION_POWERS, actor, 'list', ['village', 'committee', 'above'])
