import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type PartnershipPower = DeskVerb | 'list' | 'form'

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

/** The village itself, or its town for it: a town joins departments to its villages. */
const HOLDS = { ...at(['village'], ['village-cadre']), ...at(['above'], ['town-officer']) }

const PARTNERSHIP_POWERS: PowerTable<PartnershipPower, VillageRelation> = {
  list: {
    ...HOLDS,
    ...at(['committee'], ['supervision-member']),
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  form: HOLDS,
  agreed: HOLDS,
  declined: HOLDS,
  planned: HOLDS,
  started: HOLDS,
  completed: HOLDS,
  dropped: HOLDS,
  paid: HOLDS,
  resulted: HOLDS,
  ended: HOLDS,
}

/** Both sides of a partnership; a firm or a department has no desk here. */
export interface Sides {
  village_code: string
  partner_code: string | null
}

/** The other village answers for itself, not through the town above both; all else is done on the side that proposed it. */
function relationsFor(actor: Actor, power: PartnershipPower, { village_code: host, partner_code: partner }: Sides) {
  const isAnswer = partner !== null && (power === 'agreed' || power === 'declined')
  return isAnswer ? relationsTo(actor, partner).filter((one) => one !== 'above') : relationsTo(actor, host)
}

export const mayDo = (actor: Actor, power: PartnershipPower, sides: Sides): boolean =>
  can(PARTNERSHIP_POWERS, actor, power, relationsFor(actor, power, sides))

export const requireMay = (actor: Actor, power: PartnershipPower, sides: Sides): void =>
  requirePower(PARTNERSHIP_POWERS, actor, power, relationsFor(actor, power, sides))

export const requireDesk = (actor: Actor): void =>
  requirePower(PARTNERSHIP_POWERS, actor, 'list', ['village', 'committee', 'above'])
