import { rangeOf } from '#kernel/place.ts'
import { type FactRow, factOf } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { finalDue, folded, isPaused, type MatterAction, stepDue } from '../rules/index.ts'
import { mattersWithin } from './reach.ts'

/** A matter that was open at a moment that is past. */
export interface OpenThen {
  placeCode: string
  late: boolean
}

/**
 * What was open under a place at a moment, by folding the facts that there were: what became of them later is not looked at.
 * Places are those of today.
 */
export async function openAsOf(context: MatterContext, place: string, at: Date): Promise<OpenThen[]> {
  requireDesk(context.actor, 'list')
  const { from, to } = rangeOf(place)
  const rows = await mattersWithin(context)
    .innerJoin('matter_action as a', (on) =>
      on.onRef('a.county', '=', 'matter.county').onRef('a.matter_id', '=', 'matter.id'),
    )
    .select(['matter.id as matterId', 'matter.place_code as placeCode'])
    .select(['a.id', 'a.verb', 'a.at', 'a.by_kind', 'a.by_unit', 'a.by_name', 'a.by_account', 'a.data'])
    .where('matter.place_code', '>=', from)
    .where('matter.place_code', '<', to)
    .where('matter.reported_at', '<=', at)
    // What was closed by then and never opened again was not open.
    .where((is) =>
      is.or([is('matter.closed_at', 'is', null), is('matter.closed_at', '>', at), is('matter.reopened', '>', 0)]),
    )
    .where('a.at', '<=', at)
    .orderBy('matter.id')
    .orderBy('a.seq')
    .execute()
  const matters = new Map<string, { placeCode: string; actions: MatterAction[] }>()
  for (const { matterId, placeCode, ...row } of rows) {
    const found = matters.get(matterId) ?? { placeCode, actions: [] }
    found.actions.push(factOf<MatterAction>(row satisfies FactRow))
    matters.set(matterId, found)
  }
  return [...matters.values()].flatMap(({ placeCode, actions }) => {
    const state = folded(actions, context.rules)
    if (state.state === 'closed') return []
    const at_ms = at.getTime()
    const final = isPaused(state) ? undefined : finalDue(state, at_ms, context.rules)
    const step = stepDue(state, context.rules)
    return [{ placeCode, late: Math.min(final ?? Number.POSITIVE_INFINITY, step ?? Number.POSITIVE_INFINITY) < at_ms }]
  })
}
