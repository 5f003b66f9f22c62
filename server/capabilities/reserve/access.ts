import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { RecruitmentVerb, Verb } from './shapes/vocabulary.ts'

const TOWN = { 'town-officer': ['above'] } as const
/** Whoever hires does not examine; the town may step in where a village no longer keeps its side. */
const VILLAGE = { 'village-cadre': ['village'] } as const
const BOTH = { ...VILLAGE, ...TOWN } as const

const RESERVE_POWERS: PowerTable<Verb | 'list', VillageRelation> = {
  list: { 'village-cadre': ['village'], 'town-officer': ['any'], 'town-leader': ['any'], organiser: ['any'] },
  applied: TOWN,
  admitted: TOWN,
  refused: TOWN,
  scored: TOWN,
  // Points are entered by one and checked by another, who may be the town's leader.
  checked: { ...TOWN, 'town-leader': ['above'] },
  passed: TOWN,
  failed: TOWN,
  reopened: TOWN,
  withdrawn: TOWN,
  hired: VILLAGE,
  mentored: VILLAGE,
  grown: BOTH,
  concluded: BOTH,
}

/** Objections are answered by the organisation department, and not by the town that is objected to. */
const RECRUITMENT_POWERS: PowerTable<RecruitmentVerb | 'list', 'own'> = {
  list: { 'town-officer': ['any'], 'town-leader': ['any'], organiser: ['any'] },
  opened: { 'town-officer': ['own'] },
  listed: { 'town-officer': ['own'] },
  answered: { organiser: ['any'] },
  confirmed: { 'town-officer': ['own'] },
  dropped: { 'town-officer': ['own'] },
}

export const mayDo = (actor: Actor, verb: Verb, village: string): boolean =>
  can(RESERVE_POWERS, actor, verb, relationsTo(actor, village))
export const requireMay = (actor: Actor, verb: Verb, village: string): void =>
  requirePower(RESERVE_POWERS, actor, verb, relationsTo(actor, village))
/** For the register: whatever the actor's own standing is. */
export const requireRegister = (actor: Actor): void => requirePower(RESERVE_POWERS, actor, 'list', ['village'])

const own = (actor: Actor, town: string): 'own'[] => (actor.kind === 'staff' && actor.scope === town ? ['own'] : [])
export const mayRecruit = (actor: Actor, verb: RecruitmentVerb, town: string): boolean =>
  can(RECRUITMENT_POWERS, actor, verb, own(actor, town))
export const requireRecruit = (actor: Actor, verb: RecruitmentVerb, town: string): void =>
  requirePower(RECRUITMENT_POWERS, actor, verb, own(actor, town))
export const requireTownDesk = (actor: Actor): void => requirePower(RECRUITMENT_POWERS, actor, 'list', [])
