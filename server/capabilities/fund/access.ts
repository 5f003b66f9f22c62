import type { StepActor } from '#capabilities/playbook/index.ts'
import { slotOfUnit } from '#kernel/unit.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

export type FundPower = 'list' | 'open' | 'payees' | 'file' | DeskVerb

const at = (relations: readonly VillageRelation[], roles: readonly StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const VILLAGE = at(['village'], ['village-cadre'])
const COMMITTEE = at(['committee'], ['supervision-member'])
const TOWN = at(['above'], ['town-officer'])
const APPROVERS = { ...VILLAGE, ...COMMITTEE, ...TOWN }

/** Whoever draws up the list neither takes the objections to it nor clears a relative on it. */
const FUND_POWERS: PowerTable<FundPower, VillageRelation> = {
  list: {
    ...VILLAGE,
    ...COMMITTEE,
    ...at(['above'], ['town-officer', 'town-leader', 'centre-officer', 'discipline-officer']),
  },
  open: VILLAGE,
  payees: { ...APPROVERS, ...at(['above'], ['town-officer', 'discipline-officer']) },
  file: VILLAGE,
  listed: VILLAGE,
  announced: VILLAGE,
  objected: { ...COMMITTEE, ...TOWN },
  answered: VILLAGE,
  cleared: COMMITTEE,
  approved: APPROVERS,
  refused: APPROVERS,
  ordered: VILLAGE,
  returned: VILLAGE,
  corrected: VILLAGE,
  closed: VILLAGE,
  stopped: VILLAGE,
}

export const mayDo = (actor: Actor, power: FundPower, villageCode: string): boolean =>
  can(FUND_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: FundPower, villageCode: string): void =>
  requirePower(FUND_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(FUND_POWERS, actor, 'list', ['village', 'committee', 'above'])

/** As which organ somebody approves. */
export function organOf(actor: Actor): StepActor | undefined {
  if (actor.kind !== 'staff') return undefined
  if (actor.role === 'village-cadre') return 'village'
  if (actor.role === 'town-officer') return 'town'
  return slotOfUnit(actor.unit) === 'supervision' ? 'committee' : undefined
}
