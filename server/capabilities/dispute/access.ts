import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DisputeState } from './rules/index.ts'
import type { ActVerb } from './schema.ts'

export type DisputePower = 'list' | 'register' | 'appoint' | ActVerb

/** How an actor stands to a dispute: at a desk, of the committee that has it, its mediator, or the county's centre. */
export type DisputeRelation = 'desk' | 'body' | 'mediator' | 'centre'

const at = (relations: readonly DisputeRelation[], ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]))

const REGISTERS: StaffRole[] = ['village-cadre', 'town-officer', 'centre-officer']
/** Who may be a mediator by the side of another post. */
const MEDIATES: StaffRole[] = ['grid-worker', 'supervision-member', ...REGISTERS]

const BODY = at(['body'], ...REGISTERS)
const BOTH = { ...at(['mediator'], 'grid-worker', 'supervision-member'), ...at(['body', 'mediator'], ...REGISTERS) }
/** The centre pushes the procedure; what the parties settle is theirs and the mediator's. */
const OVERSEEN = { ...BOTH, ...at(['body', 'mediator', 'centre'], 'centre-officer') }

const POWERS: PowerTable<DisputePower, DisputeRelation> = {
  list: at(['desk'], ...MEDIATES),
  register: at(['desk'], ...REGISTERS),
  appoint: at(['desk'], 'town-officer', 'centre-officer'),
  'rights-told': BOTH,
  consented: BOTH,
  refused: BOTH,
  'mediator-named': { ...BODY, ...at(['body', 'centre'], 'centre-officer') },
  // A mediator who steps aside says so to the committee: with the fact the case is out of their reach.
  recused: { ...BODY, ...at(['body', 'centre'], 'centre-officer') },
  accepted: BODY,
  extended: BOTH,
  'session-set': BOTH,
  'session-held': BOTH,
  'session-dropped': BOTH,
  agreed: BOTH,
  failed: BOTH,
  withdrawn: BOTH,
  'violence-noted': OVERSEEN,
  'police-told': OVERSEEN,
  performed: BOTH,
  breached: BOTH,
  sued: BOTH,
  'confirmation-applied': BOTH,
  'confirmation-decided': BOTH,
  'followed-up': OVERSEEN,
  archived: { ...BODY, ...at(['body', 'centre'], 'centre-officer') },
}

type Standing = Pick<DisputeState, 'body' | 'mediators'>

function relationsTo(actor: Actor, { body, mediators }: Standing): DisputeRelation[] {
  if (actor.kind !== 'staff') return []
  return [
    ...(actor.unit === body ? (['body'] as const) : []),
    ...(mediators.some(({ account }) => account === actor.id) ? (['mediator'] as const) : []),
    ...(actor.role === 'centre-officer' ? (['centre'] as const) : []),
  ]
}

export const mayDo = (actor: Actor, power: DisputePower, state: Standing): boolean =>
  can(POWERS, actor, power, relationsTo(actor, state))

export const requireMay = (actor: Actor, power: DisputePower, state: Standing): void =>
  requirePower(POWERS, actor, power, relationsTo(actor, state))

/** Whether names are shown in full: to whoever mediates, to nobody else. */
export const seesNames = (actor: Actor, state: Standing): boolean =>
  relationsTo(actor, state).some((one) => one === 'body' || one === 'mediator')

/** For what stands at no dispute yet. */
export const requireDesk = (actor: Actor, power: 'list' | 'register' | 'appoint' = 'list'): void =>
  requirePower(POWERS, actor, power, ['desk'])

export const mayAppoint = (actor: Actor): boolean => can(POWERS, actor, 'appoint', ['desk'])
