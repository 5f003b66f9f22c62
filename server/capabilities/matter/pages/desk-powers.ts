import { can } from '#platform/access/power.ts'
import { caseScope } from '#platform/access/reach.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { DeskPowers } from '#web/desk/rail.ts'
import { MATTER_POWERS } from '../access.ts'
import type { Queue } from '../schema.ts'

/** Desks that rather hand on than do the work. */
const DISPATCHES: readonly string[] = ['town-officer', 'centre-officer']

/** What the rail offers this actor. */
export const deskPowers = (actor: Actor): DeskPowers => ({
  casework: can(MATTER_POWERS, actor, 'list', ['reach']),
  holds: can(MATTER_POWERS, actor, 'accepted', ['holder']),
  territory: caseScope(actor) !== '-',
})

export const dispatches = (actor: Actor): boolean => actor.kind === 'staff' && DISPATCHES.includes(actor.role)

/** Committees that mediate: of the village, of the town, of the county's centre. */
const MEDIATES: readonly string[] = ['village-cadre', ...DISPATCHES]
export const mediates = (actor: Actor): boolean => actor.kind === 'staff' && MEDIATES.includes(actor.role)

/** Where a desk opens: on its own work, or on its territory where it only looks on. */
export const usualQueue = (actor: Actor): Queue => (deskPowers(actor).holds ? 'mine' : 'open')
