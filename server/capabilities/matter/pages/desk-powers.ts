import { can } from '#platform/access/power.ts'
import { caseScope } from '#platform/access/reach.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { DeskPowers } from '#web/desk/rail.ts'
import { MATTER_POWERS } from '../access.ts'
import type { Queue } from '../schema.ts'

const READS_RULES: readonly string[] = ['playbook-editor', 'centre-officer', 'system-administrator', 'auditor']
/** Desks that rather hand on than do the work. */
const DISPATCHES: readonly string[] = ['town-officer', 'centre-officer']

/** Their own pages ask again. */
const DISCLOSES: readonly string[] = [
  'village-cadre',
  'supervision-member',
  'town-officer',
  'town-leader',
  'centre-officer',
  'discipline-officer',
]

/** Desks with grids, households and visits. */
const WALKS: readonly string[] = ['grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer']

/** What the rail offers this actor. */
export function deskPowers(actor: Actor): DeskPowers {
  const role = actor.kind === 'staff' ? actor.role : ''
  return {
    casework: can(MATTER_POWERS, actor, 'list', ['reach']),
    holds: can(MATTER_POWERS, actor, 'accepted', ['holder']),
    calls: can(MATTER_POWERS, actor, 'called-back', ['other-unit']),
    reports: can(MATTER_POWERS, actor, 'report', ['reach']),
    territory: caseScope(actor) !== '-',
    decides: DISCLOSES.includes(role),
    ground: WALKS.includes(role),
    playbook: READS_RULES.includes(role),
    audit: role === 'auditor',
    disclosures: DISCLOSES.includes(role),
  }
}

export const dispatches = (actor: Actor): boolean => actor.kind === 'staff' && DISPATCHES.includes(actor.role)

/** Where a desk opens: on its own work, or on its territory where it only looks on. */
export const usualQueue = (actor: Actor): Queue => (deskPowers(actor).holds ? 'mine' : 'open')
