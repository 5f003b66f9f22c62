import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type TeamPower = DeskVerb | 'list' | 'form'

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])
const TOWN = at(['above'], ['town-officer'])
const COUNTY = at(['above'], ['centre-officer'])

/** The village puts forward, the town supports, the county shows and recognises: three offices, none for another. */
const TEAM_POWERS: PowerTable<TeamPower, VillageRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  form: VILLAGE,
  joined: VILLAGE,
  left: VILLAGE,
  served: VILLAGE,
  nominated: VILLAGE,
  supported: TOWN,
  shown: COUNTY,
  objected: { ...COMMITTEE, ...TOWN },
  settled: COUNTY,
  recognised: COUNTY,
  declined: COUNTY,
  withdrawn: COUNTY,
  ended: VILLAGE,
}

export const mayDo = (actor: Actor, power: TeamPower, villageCode: string): boolean =>
  can(TEAM_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: TeamPower, villageCode: string): void =>
  requirePower(TEAM_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireDesk = (actor: Actor): void =>
  requirePower(TEAM_POWERS, actor, 'list', ['village', 'committee', 'above'])
