import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type WorkplanRelation = 'part' | 'reader'
type WorkplanPower = 'read' | 'plan' | DeskVerb

const READERS: readonly StaffRole[] = [
  'village-cadre',
  'supervision-member',
  'town-officer',
  'town-leader',
  'centre-officer',
  'department-officer',
  'discipline-officer',
]
const CENTRE = { 'centre-officer': ['reader'] } as const
const PART = { 'town-officer': ['part'], 'department-officer': ['part'] } as const

/** Who leads or helps says what was done and that it is finished; the centre plans, moves and verifies: never one hand for both. */
const WORKPLAN_POWERS: PowerTable<WorkplanPower, WorkplanRelation> = {
  read: Object.fromEntries(READERS.map((role) => [role, ['reader'] as const])),
  plan: CENTRE,
  stepped: PART,
  finished: PART,
  verified: CENTRE,
  returned: CENTRE,
  moved: CENTRE,
  dropped: CENTRE,
}

interface Of {
  lead: string
  partners: readonly string[]
}
const relationsTo = (actor: Actor, of: Of): WorkplanRelation[] =>
  actor.kind === 'staff' && [of.lead, ...of.partners].includes(actor.unit) ? ['part', 'reader'] : ['reader']

export const mayDo = (actor: Actor, power: DeskVerb, of: Of): boolean =>
  can(WORKPLAN_POWERS, actor, power, relationsTo(actor, of))

export const requireMay = (actor: Actor, power: WorkplanPower, of: Of = { lead: '', partners: [] }): void =>
  requirePower(WORKPLAN_POWERS, actor, power, relationsTo(actor, of))

export const mayPlan = (actor: Actor): boolean => can(WORKPLAN_POWERS, actor, 'plan', ['reader'])
