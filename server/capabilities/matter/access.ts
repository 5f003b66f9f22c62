import { contains } from '#kernel/place.ts'
import { unitsAbove } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { caseScope, hasCasework } from '#platform/access/reach.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

/** How a unit stands to a matter that is within its reach. */
export type MatterRelation = 'holder' | 'co-unit' | 'supervisor' | 'other-unit' | 'reach'

export type MatterPower = DeskVerb | 'read' | 'report' | 'read-phone' | 'list'

const at = (relations: readonly MatterRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const HOLDERS: readonly StaffRole[] = [
  'grid-worker',
  'village-cadre',
  'town-officer',
  'centre-officer',
  'department-officer',
]
const DISPATCHERS: readonly StaffRole[] = ['village-cadre', 'town-officer', 'centre-officer']
const TRIAGE: readonly StaffRole[] = ['town-officer', 'centre-officer']
const READERS: readonly StaffRole[] = [...HOLDERS, 'supervision-member', 'town-leader', 'discipline-officer']

const byHolder = at(['holder'], HOLDERS)

/** Table of powers over matters. The last three roles of the platform have no casework and stand in no row. */
export const MATTER_POWERS: PowerTable<MatterPower, MatterRelation> = {
  list: at(['reach'], READERS),
  read: at(['reach'], READERS),
  report: at(['reach'], ['grid-worker', ...DISPATCHERS]),
  'read-phone': {
    ...at(['holder', 'co-unit'], HOLDERS),
    ...at(['holder', 'co-unit', 'supervisor', 'other-unit'], TRIAGE),
  },
  accepted: byHolder,
  returned: byHolder,
  refused: byHolder,
  'passed-up': byHolder,
  'passed-across': at(['holder'], [...DISPATCHERS, 'department-officer']),
  assigned: at(['holder', 'supervisor'], DISPATCHERS),
  asked: byHolder,
  added: at(['holder', 'co-unit', 'supervisor'], HOLDERS),
  'extension-asked': byHolder,
  'extension-granted': at(['supervisor'], DISPATCHERS),
  'extension-declined': at(['supervisor'], DISPATCHERS),
  suspended: byHolder,
  resumed: at(['holder', 'supervisor'], HOLDERS),
  urged: at(['supervisor'], DISPATCHERS),
  noted: at(['holder', 'co-unit', 'supervisor'], HOLDERS),
  answered: at(['holder', 'supervisor'], HOLDERS),
  handled: byHolder,
  // Whoever did the work does not judge it: only a unit that did not handle it calls back.
  'called-back': at(['other-unit'], TRIAGE),
  reopened: at(['supervisor'], DISPATCHERS),
  merged: at(['holder', 'supervisor'], DISPATCHERS),
  split: at(['holder', 'supervisor'], DISPATCHERS),
  sorted: at(['holder', 'supervisor'], DISPATCHERS),
}

export interface Stand {
  holder: string
  supervisor?: string | null | undefined
  coUnits: readonly string[]
  handledBy?: string | null | undefined
}

function relationsTo(actor: Actor, matter: Stand): MatterRelation[] {
  if (actor.kind !== 'staff') return []
  const { unit } = actor
  const relations: MatterRelation[] = ['reach']
  if (matter.holder === unit) relations.push('holder')
  if (matter.coUnits.includes(unit)) relations.push('co-unit')
  if (matter.supervisor === unit || unitsAbove(matter.holder).includes(unit)) relations.push('supervisor')
  if (matter.handledBy && matter.handledBy !== unit) relations.push('other-unit')
  return relations
}

export const mayDo = (actor: Actor, power: MatterPower, matter: Stand): boolean =>
  can(MATTER_POWERS, actor, power, relationsTo(actor, matter))

export const requireMay = (actor: Actor, power: MatterPower, matter: Stand): void =>
  requirePower(MATTER_POWERS, actor, power, relationsTo(actor, matter))

/** For the list of whom to call; each call is asked for again at its matter. */
export const requireCaller = (actor: Actor): void => requirePower(MATTER_POWERS, actor, 'called-back', ['other-unit'])

/** For what has no matter yet: a list, a report taken down for somebody. */
export const requireDesk = (actor: Actor, power: 'list' | 'report'): void =>
  requirePower(MATTER_POWERS, actor, power, ['reach'])

/** Whether a change announced for this place and these units concerns what the actor reaches. */
export function reachesChange(actor: Actor, change: { place: string; units: readonly string[] }): boolean {
  if (actor.kind !== 'staff' || !hasCasework(actor.role)) return false
  return contains(caseScope(actor), change.place) || change.units.includes(actor.unit)
}
