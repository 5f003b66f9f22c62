import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

type AssetPower = 'list' | 'register' | 'tenants' | DeskVerb

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const WATCHES = { ...VILLAGE, ...at(['committee'], ['supervision-member']) }

/** The village keeps its register; those above and beside it read. */
const ASSET_POWERS: PowerTable<AssetPower, VillageRelation> = {
  list: { ...WATCHES, ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']) },
  tenants: { ...WATCHES, ...at(['above'], ['town-officer', 'discipline-officer']) },
  register: VILLAGE,
  valued: VILLAGE,
  let: VILLAGE,
  'rent-paid': VILLAGE,
  'lease-ended': VILLAGE,
  disposed: VILLAGE,
}

export const mayDo = (actor: Actor, power: AssetPower, villageCode: string): boolean =>
  can(ASSET_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: AssetPower, villageCode: string): void =>
  requirePower(ASSET_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(ASSET_POWERS, actor, 'list', ['village', 'committee', 'above'])
