import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

type AssessmentPower = 'list' | 'self-assessed' | DeskVerb

const at = (relation: VillageRelation, ...roles: StaffRole[]) =>
  Object.fromEntries(roles.map((role) => [role, [relation] as const]))
const COUNTY = at('above', 'centre-officer')

/** The village scores itself, the town scores it, the county reviews both and answers objections: three hands. */
const ASSESSMENT_POWERS: PowerTable<AssessmentPower, VillageRelation> = {
  list: {
    ...at('village', 'village-cadre'),
    ...at('committee', 'supervision-member'),
    ...at('above', 'town-officer', 'town-leader', 'centre-officer', 'discipline-officer'),
  },
  'self-assessed': at('village', 'village-cadre'),
  'town-scored': at('above', 'town-officer'),
  'county-reviewed': COUNTY,
  'objection-answered': COUNTY,
  concluded: COUNTY,
  promoted: COUNTY,
  're-reviewed': COUNTY,
  withdrawn: COUNTY,
}

export const mayDo = (actor: Actor, power: AssessmentPower, villageCode: string): boolean =>
  can(ASSESSMENT_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: AssessmentPower, villageCode: string): void =>
  requirePower(ASSESSMENT_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(ASSESSMENT_POWERS, actor, 'list', ['village', 'committee', 'above'])
