import type { Actor, StaffRole } from '../identity/actor.ts'
import { can, type PowerTable, requirePower } from './power.ts'
import { relationsTo, type VillageRelation } from './village.ts'

type Grant = PowerTable<'it', VillageRelation>['it']

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]): Grant =>
  Object.fromEntries(roles.map((role) => [role, relations]))

export const VILLAGE = at(['village'], ['village-cadre'])
export const COMMITTEE = at(['committee'], ['supervision-member'])
export const TOWN = at(['above'], ['town-officer'])
export const COUNTY = at(['above'], ['centre-officer'])
/** Desks that read what villages do. */
const READERS: Grant = {
  ...VILLAGE,
  ...COMMITTEE,
  ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
}

export interface VillagePowers<Power extends string> {
  mayDo(actor: Actor, power: Power, villageCode: string): boolean
  requireMay(actor: Actor, power: Power, villageCode: string): void
  /** For a list: whatever the actor's own standing is. */
  requireDesk(actor: Actor): void
}

/** Who may do what about things of a village; everybody who works for it reads them. */
export function villagePowers<Power extends string>(table: PowerTable<Power, VillageRelation>): VillagePowers<Power> {
  return {
    mayDo: (actor, power, village) => can(table, actor, power, relationsTo(actor, village)),
    requireMay: (actor, power, village) => requirePower(table, actor, power, relationsTo(actor, village)),
    requireDesk: (actor) => requirePower({ list: READERS }, actor, 'list', ['village', 'committee', 'above']),
  }
}
