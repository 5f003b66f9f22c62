import type { StepActor } from '#capabilities/playbook/index.ts'
import { slotOfUnit } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type PowerOfPowers = 'list' | 'adopt' | 'open' | 'beside' | StepActor

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])

/** Whoever exercises a power does not countersign it. */
const POWERS: PowerTable<PowerOfPowers, VillageRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  adopt: VILLAGE,
  open: VILLAGE,
  beside: VILLAGE,
  village: VILLAGE,
  committee: COMMITTEE,
  town: at(['above'], ['town-officer']),
}

export const mayDo = (actor: Actor, power: PowerOfPowers, villageCode: string): boolean =>
  can(POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: PowerOfPowers, villageCode: string): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(POWERS, actor, 'list', ['village', 'committee', 'above'])

/** The step is for whom its rule names; of a step that is not there only desks learn so. */
export function requireStepOf(
  actor: Actor,
  steps: readonly { key: string; actor: StepActor }[],
  key: string | undefined,
  villageCode: string,
): void {
  const asked = steps.find((step) => step.key === key)
  if (asked) requireMay(actor, asked.actor, villageCode)
  else requireDesk(actor)
}

/** Whose steps are the reader's own, wherever the item is. */
export function actorOf(actor: Actor): StepActor | undefined {
  if (actor.kind !== 'staff') return undefined
  if (actor.role === 'village-cadre') return 'village'
  if (actor.role === 'town-officer') return 'town'
  return slotOfUnit(actor.unit) === 'supervision' ? 'committee' : undefined
}
