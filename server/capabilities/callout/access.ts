import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type CalloutPower = 'read' | 'call' | 'answer' | 'withdraw' | 'thank'
/** The unit that is called, the unit that called, or a desk that reaches the grid. */
type Relation = 'reach' | 'called' | 'caller'

const to = (relation: Relation, ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, [relation] as const]))

export const CALLOUT_POWERS: PowerTable<CalloutPower, Relation> = {
  read: to('reach', 'grid-worker', 'village-cadre', 'town-officer', 'town-leader'),
  // The village's cadre heads its grids; the town's desk has the four platforms.
  call: to('reach', 'village-cadre', 'town-officer'),
  // A team's people have no accounts: its village writes down what they say.
  answer: to('called', 'grid-worker', 'village-cadre'),
  thank: to('caller', 'village-cadre', 'town-officer'),
  withdraw: { ...to('caller', 'village-cadre'), ...to('reach', 'town-officer') },
}

export const requireCallout = (actor: Actor, power: 'read' | 'call'): void =>
  requirePower(CALLOUT_POWERS, actor, power, ['reach'])

/** How an actor stands to a call-out within reach. */
export function relationsTo(actor: Actor, { called, caller_unit: caller }: { called: string; caller_unit: string }) {
  const relations: Relation[] = ['reach']
  if (actor.kind !== 'staff') return relations
  if (actor.unit === called) relations.push('called')
  if (actor.unit === caller) relations.push('caller')
  return relations
}
