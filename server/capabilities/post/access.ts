import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import { relationsTo, type VillageRelation } from '#platform/access/village.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { DeskVerb } from './schema.ts'

type PostPower = 'list' | DeskVerb

/** Who holds a post is entered by the town, so that no village writes its own supervisors. */
const TOWN = { 'town-officer': ['above'] } as const
/** Duties, declarations and hand-over are kept by those whom they are about. */
const KEEPS = { 'village-cadre': ['village'], 'supervision-member': ['committee'], 'town-officer': ['above'] } as const

const POST_POWERS: PowerTable<PostPower, VillageRelation> = {
  list: { ...KEEPS, 'town-leader': ['above'], 'centre-officer': ['above'], 'discipline-officer': ['above'] },
  entered: TOWN,
  formed: TOWN,
  appointed: TOWN,
  ended: TOWN,
  'duty-set': KEEPS,
  'handed-over': KEEPS,
  declared: KEEPS,
  'declaration-ended': KEEPS,
}

export const mayDo = (actor: Actor, power: PostPower, villageCode: string): boolean =>
  can(POST_POWERS, actor, power, relationsTo(actor, villageCode))

export const requireMay = (actor: Actor, power: PostPower, villageCode: string): void =>
  requirePower(POST_POWERS, actor, power, relationsTo(actor, villageCode))

/** For a list: whatever the actor's own standing is. */
export const requireDesk = (actor: Actor): void =>
  requirePower(POST_POWERS, actor, 'list', ['village', 'committee', 'above'])
