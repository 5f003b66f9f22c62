import { placeOfUnit, slotOfUnit } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

/** How a desk stands to a village whose item it reaches. */
export type DisclosureRelation = 'village' | 'committee' | 'above'

export type DisclosurePower =
  | DeskVerb
  | 'list'
  | 'draft'
  | 'open-event'
  | 'answer-question'
  | 'answer-objection'
  | 'take-request'
  | 'erase'

const at = (relations: readonly DisclosureRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])
const ABOVE = at(['above'], ['town-officer', 'centre-officer'])

/** Whoever writes does not review, and whoever reviews does not publish. */
export const DISCLOSURE_POWERS: PowerTable<DisclosurePower, DisclosureRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  draft: VILLAGE,
  'open-event': VILLAGE,
  submitted: VILLAGE,
  objected: COMMITTEE,
  agreed: COMMITTEE,
  approved: VILLAGE,
  published: VILLAGE,
  reopened: VILLAGE,
  dropped: VILLAGE,
  // What should never have been on the board is taken down from above as well.
  withdrawn: { ...VILLAGE, ...ABOVE },
  reminded: ABOVE,
  'answer-question': { ...VILLAGE, ...ABOVE },
  'answer-objection': { ...COMMITTEE, ...ABOVE },
  'take-request': { ...COMMITTEE, ...at(['above'], ['town-officer']) },
  erase: { 'system-administrator': ['any'] },
}

export function relationsTo(actor: Actor, villageCode: string): DisclosureRelation[] {
  if (actor.kind !== 'staff') return []
  if (placeOfUnit(actor.unit) !== villageCode) return villageCode.startsWith(actor.scope) ? ['above'] : []
  return slotOfUnit(actor.unit) === 'supervision' ? ['committee'] : ['village']
}

export const requireMay = (actor: Actor, power: DisclosurePower, villageCode: string): void =>
  requirePower(DISCLOSURE_POWERS, actor, power, relationsTo(actor, villageCode))

/** What is offered on a page; the action asks again. */
export const may = (actor: Actor, power: DisclosurePower, villageCode: string): boolean =>
  can(DISCLOSURE_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor, power: 'list'): void =>
  requirePower(DISCLOSURE_POWERS, actor, power, ['village', 'committee', 'above'])

/** Who has to move next, for the counts on desks; nobody after publication. */
export const HOLDS: Record<'village' | 'committee', readonly string[]> = {
  village: ['due', 'drafted', 'objected', 'reviewed', 'approved', 'withdrawn'],
  committee: ['submitted'],
}
