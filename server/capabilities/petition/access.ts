import { levelOf } from '#kernel/place.ts'
import { placeOfUnit, unitOfPlace } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { PetitionState } from './rules/index.ts'
import type { ActVerb } from './schema.ts'

export type PetitionPower = 'list' | 'register' | ActVerb

/** How an actor stands to a petition: at a desk of its own, the office that registered it, who has it now, or an office above the holder. */
export type PetitionRelation = 'desk' | 'office' | 'holds' | 'above'

const at = (relations: readonly PetitionRelation[], ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const OFFICE = at(['office', 'above'], 'town-officer', 'centre-officer')
const HOLDER = at(['holds'], 'town-officer', 'centre-officer', 'department-officer')

const POWERS: PowerTable<PetitionPower, PetitionRelation> = {
  list: at(['desk'], 'town-officer', 'town-leader', 'centre-officer', 'department-officer', 'discipline-officer'),
  register: at(['desk'], 'town-officer', 'centre-officer'),
  transferred: OFFICE,
  directed: OFFICE,
  refused: { ...OFFICE, ...at(['holds'], 'department-officer'), ...at(['office', 'above', 'holds'], 'town-officer') },
  objected: HOLDER,
  accepted: HOLDER,
  recused: HOLDER,
  'extension-asked': HOLDER,
  // The head of the unit, another officer of it, or the centre; never whoever asked (art. 34).
  extended: { ...at(['holds', 'above'], 'town-leader', 'department-officer'), ...at(['above'], 'centre-officer') },
  decided: HOLDER,
  delivered: HOLDER,
  'review-asked': OFFICE,
  withdrawn: OFFICE,
  'lapse-noted': at(['above'], 'centre-officer', 'discipline-officer'),
}

function relationsTo(actor: Actor, { office, holder }: Pick<PetitionState, 'office' | 'holder'>): PetitionRelation[] {
  if (actor.kind !== 'staff') return []
  const { unit, role } = actor
  const stands = holder ?? office
  // The county's offices stand above every other one; a town above what lies in it.
  const place = placeOfUnit(unit)
  const isAbove =
    unit !== stands &&
    stands.startsWith(place) &&
    (levelOf(place) !== 'county' || unitOfPlace(place) === unit || role === 'discipline-officer')
  return [
    ...(unit === office ? (['office'] as const) : []),
    ...(unit === holder ? (['holds'] as const) : []),
    ...(isAbove ? (['above'] as const) : []),
  ]
}

export const mayDo = (actor: Actor, power: PetitionPower, state: Pick<PetitionState, 'office' | 'holder'>): boolean =>
  can(POWERS, actor, power, relationsTo(actor, state))

export const requireMay = (actor: Actor, power: PetitionPower, state: Pick<PetitionState, 'office' | 'holder'>): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, state))

/** For what stands at no petition yet. */
export const requireDesk = (actor: Actor, power: 'list' | 'register' = 'list'): void =>
  requirePower(POWERS, actor, power, ['desk'])
