import { rangeOf } from '#kernel/place.ts'
import type { IncidentContext } from '../context.ts'

export interface Range {
  from: string
  to: string
}

const NOWHERE: Range = { from: '', to: '' }

/**
 * The places that the actor reads incidents of: the own territory, or the whole county for the police.
 * Row security says the same again (migration 0186).
 */
export function rangeOfActor({ actor, scope, county, incidents }: IncidentContext): Range {
  if (actor.kind === 'staff' && actor.unit === incidents.policeUnit) return rangeOf(county)
  return scope === '-' ? NOWHERE : rangeOf(scope)
}

/** The part of it that lies in a place; nothing where the place is outside. */
export function rangeWithin(context: IncidentContext, place: string | undefined): Range {
  const own = rangeOfActor(context)
  if (!place) return own
  const { from, to } = rangeOf(place)
  if (from >= own.from && to <= own.to) return { from, to }
  return NOWHERE
}
