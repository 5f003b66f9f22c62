import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Context } from '#platform/context.ts'

/** Those who send people somewhere, each for their own territory; leaders look. */
const COMMAND_POWERS: PowerTable<'see', 'own' | 'child'> = {
  see: {
    'centre-officer': ['own', 'child'],
    'town-officer': ['own', 'child'],
    'town-leader': ['own', 'child'],
  },
}

/** Reach first: a place outside the reader's territory does not exist for them. Gives the place to show. */
export function requireSight({ actor, scope }: Pick<Context, 'actor' | 'scope'>, asked: string | undefined): string {
  const place = asked ?? (actor.kind === 'staff' ? actor.scope : scope)
  // A role without casework has no territory here, and is told that it may not, not that the county is missing.
  if (scope !== '-' && !contains(scope, place)) throw refuse('not-found', 404)
  requirePower(COMMAND_POWERS, actor, 'see', [place === scope ? 'own' : 'child'])
  return place
}
