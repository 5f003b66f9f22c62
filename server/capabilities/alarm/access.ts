import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/actor.ts'

type AlarmPower = 'list' | 'answer'

/** Whoever sits at the command centre of a territory hears its alarms; leaders look. */
const POWERS: PowerTable<AlarmPower, 'desk'> = {
  list: { 'centre-officer': ['desk'], 'town-officer': ['desk'], 'town-leader': ['desk'] },
  answer: { 'centre-officer': ['desk'], 'town-officer': ['desk'] },
}

export const requireAlarms = (actor: Actor, power: AlarmPower = 'list'): void =>
  requirePower(POWERS, actor, power, ['desk'])

export const mayAnswer = (actor: Actor): boolean => can(POWERS, actor, 'answer', ['desk'])

/** The place that is asked for, within one's own territory. @throws Problem `not-found` 404 */
export function placeWithin(
  { actor, scope, county }: Pick<Context, 'actor' | 'scope' | 'county'>,
  asked?: string,
): string {
  if (actor.kind === 'system') return asked ?? county
  const place = asked ?? scope
  if (scope === '-' || !contains(scope, place)) throw refuse('not-found', 404)
  return place
}
