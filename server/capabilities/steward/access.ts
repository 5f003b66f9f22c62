import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

const POWERS: PowerTable<'read', 'any'> = {
  read: {
    'village-cadre': ['any'],
    'supervision-member': ['any'],
    'town-officer': ['any'],
    'town-leader': ['any'],
    'centre-officer': ['any'],
    'discipline-officer': ['any'],
  },
}

/** The desks that publish or watch what villages publish. */
export const requireDesk = (actor: Actor): void => requirePower(POWERS, actor, 'read', ['any'])
