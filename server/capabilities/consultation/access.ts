import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { ActVerb } from './schema.ts'

export type ConsultationPower = 'list' | 'call' | ActVerb
/** A desk of its own, the unit that called, or the one that carries the decision out. */
type Relation = 'desk' | 'convener' | 'lead'

const at = (relation: Relation, ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, [relation] as const]))
const DESKS: StaffRole[] = [
  'village-cadre',
  'town-officer',
  'town-leader',
  'centre-officer',
  'department-officer',
  'discipline-officer',
]

const POWERS: PowerTable<ConsultationPower, Relation> = {
  list: at('desk', ...DESKS),
  call: at('desk', 'town-officer', 'centre-officer'),
  minuted: at('convener', 'town-officer', 'centre-officer'),
  dropped: at('convener', 'town-officer', 'centre-officer'),
  done: {
    ...at('lead', 'village-cadre', 'department-officer', 'discipline-officer'),
    'town-officer': ['lead', 'convener'],
    'centre-officer': ['lead', 'convener'],
  },
}

export const requireDesk = (actor: Actor, power: 'list' | 'call' = 'list'): void =>
  requirePower(POWERS, actor, power, ['desk'])

export const mayCall = (actor: Actor): boolean => can(POWERS, actor, 'call', ['desk'])

interface Standing {
  convener: string
  lead: string | null
}

function relationsTo(actor: Actor, { convener, lead }: Standing): Relation[] {
  if (actor.kind !== 'staff') return []
  return [
    ...(actor.unit === convener ? (['convener'] as const) : []),
    ...(actor.unit === lead ? (['lead'] as const) : []),
  ]
}

export const mayDo = (actor: Actor, verb: ActVerb, row: Standing): boolean =>
  can(POWERS, actor, verb, relationsTo(actor, row))

export const requireMay = (actor: Actor, verb: ActVerb, row: Standing): void =>
  requirePower(POWERS, actor, verb, relationsTo(actor, row))
