import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type IncidentPower = 'read' | 'hand' | 'answer' | 'visit'
/** The police unit, or a desk that reaches the place. */
type Relation = 'police' | 'reach'

const reach = (...roles: StaffRole[]) => Object.fromEntries(roles.map((role) => [role, ['reach'] as const]))
const POLICE = { 'department-officer': ['police'] } as const

const INCIDENT_POWERS: PowerTable<IncidentPower, Relation> = {
  read: { ...POLICE, ...reach('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer') },
  hand: POLICE,
  answer: reach('grid-worker', 'village-cadre'),
  visit: { ...POLICE, ...reach('grid-worker', 'village-cadre') },
}

/** Asked before anything is looked for: another department has no part in this. */
const relationsOf = (actor: Actor, policeUnit: string): Relation[] =>
  actor.kind === 'staff' && actor.unit === policeUnit ? ['police', 'reach'] : ['reach']

export const requireIncident = (actor: Actor, power: IncidentPower, policeUnit: string): void =>
  requirePower(INCIDENT_POWERS, actor, power, relationsOf(actor, policeUnit))

export const mayIncident = (actor: Actor, power: IncidentPower, policeUnit: string): boolean =>
  can(INCIDENT_POWERS, actor, power, relationsOf(actor, policeUnit))
