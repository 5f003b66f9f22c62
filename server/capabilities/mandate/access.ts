import { levelOf } from '#kernel/place.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { Agent, MandateState } from './rules/index.ts'
import type { ActVerb } from './schema.ts'

export type MandatePower = 'list' | 'give' | ActVerb

/** How an actor stands to a mandate: at a desk of its own, its agent, an office that is not the agent's. */
export type MandateRelation = 'desk' | 'agent' | 'independent'

const at = (relations: readonly MandateRelation[], ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const AGENT = at(['agent'], 'grid-worker', 'village-cadre', 'town-officer', 'centre-officer', 'department-officer')

const POWERS: PowerTable<MandatePower, MandateRelation> = {
  list: at(
    ['desk'],
    'grid-worker',
    'village-cadre',
    'town-officer',
    'town-leader',
    'centre-officer',
    'department-officer',
  ),
  give: at(['desk'], 'grid-worker', 'village-cadre', 'town-officer', 'centre-officer'),
  taken: AGENT,
  declined: AGENT,
  done: AGENT,
  closed: AGENT,
  // Whoever acted, and whoever works beside or under them, does not ask whether people are content.
  rated: at(['independent'], 'town-officer', 'centre-officer'),
}

const isAgent = (actor: Actor, { unit, account }: Agent): boolean =>
  actor.kind === 'staff' && (account === undefined ? actor.unit === unit : actor.id === account)

function relationsTo(actor: Actor, { agent }: Pick<MandateState, 'agent'>): MandateRelation[] {
  if (actor.kind !== 'staff') return []
  const place = placeOfUnit(actor.unit)
  const isAbove = agent.unit !== actor.unit && (levelOf(place) === 'county' || agent.unit.startsWith(place))
  return [...(isAgent(actor, agent) ? (['agent'] as const) : []), ...(isAbove ? (['independent'] as const) : [])]
}

export const mayDo = (actor: Actor, power: MandatePower, state: Pick<MandateState, 'agent'>): boolean =>
  can(POWERS, actor, power, relationsTo(actor, state))

export const requireMay = (actor: Actor, power: MandatePower, state: Pick<MandateState, 'agent'>): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, state))

/** For what stands at no mandate yet. */
export const requireDesk = (actor: Actor, power: 'list' | 'give' = 'list'): void =>
  requirePower(POWERS, actor, power, ['desk'])
