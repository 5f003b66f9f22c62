import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Verb } from '../rules/index.ts'
import { mattersWithin } from './reach.ts'

export interface NewestAction {
  id: string
  at: Date
  verb: Verb
  byKind: string
  byUnit: string | null
  /** 'yes', 'partly' or 'no' where somebody judged. */
  solved: string | null
  matterId: string
  title: string
  kind: string
  placeCode: string
  holder: string
}

/** What has just happened under a place, newest first; only the verbs asked for, nothing older than `since`. */
export async function newestActions(
  context: Context,
  { place, verbs, since, limit }: { place: string; verbs: readonly Verb[]; since: Date; limit: number },
): Promise<NewestAction[]> {
  requireDesk(context.actor, 'list')
  const rows = await actionsUnder(context, place)
    .select([
      'matter_action.id',
      'matter_action.at',
      'matter_action.verb',
      'matter_action.by_kind as byKind',
      'matter_action.by_unit as byUnit',
      sql<string | null>`matter_action.data->>'solved'`.as('solved'),
      'matter.id as matterId',
      'matter.title',
      'matter.kind',
      'matter.place_code as placeCode',
      'matter.holder',
    ])
    .where('matter_action.at', '>=', since)
    .where('matter_action.verb', 'in', [...verbs])
    .orderBy('matter_action.at', 'desc')
    .orderBy('matter_action.id', 'desc')
    .limit(limit)
    .execute()
  // The table takes no other verb.
  return rows as NewestAction[]
}

export interface ActCount {
  /** Which of the spans. */
  span: number
  verb: Verb
  solved: string | null
  n: number
}

/** How often each act was done under a place in each span of time; of escalations only the first of what became overdue. */
export async function countActs(
  context: Context,
  place: string,
  spans: readonly { from: Date; to: Date }[],
  verbs: readonly Verb[],
): Promise<ActCount[]> {
  requireDesk(context.actor, 'list')
  // One query a span: joined with a table of spans the planner reads the whole history instead of the index of time.
  const [first, ...rest] = spans.map((span, i) => actsIn(context, place, { ...span, i }, verbs))
  if (!first) return []
  const rows = await rest.reduce((all, one) => all.unionAll(one), first).execute()
  return rows as ActCount[]
}

function actsIn(
  context: Context,
  place: string,
  { i, from, to }: { i: number; from: Date; to: Date },
  verbs: readonly Verb[],
) {
  const solved = sql<string | null>`matter_action.data->>'solved'`
  return actionsUnder(context, place)
    .select([sql<number>`${i}::int`.as('span'), 'matter_action.verb', solved.as('solved')])
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('matter_action.at', '>=', from)
    .where('matter_action.at', '<', to)
    .where('matter_action.verb', 'in', [...verbs])
    .where((is) => is.or([is('matter_action.verb', '<>', 'escalated'), FIRST_OVERDUE]))
    .groupBy(['matter_action.verb', solved])
}

const FIRST_OVERDUE = sql<boolean>`(matter_action.data->>'why' = 'overdue' and not exists (
  select from matter_action earlier where earlier.county = matter_action.county and earlier.matter_id = matter_action.matter_id
    and earlier.seq < matter_action.seq and earlier.verb = 'escalated' and earlier.data->>'why' = 'overdue'))`

function actionsUnder(context: Context, place: string) {
  const { from, to } = rangeOf(place)
  return mattersWithin(context)
    .innerJoin('matter_action', (on) =>
      on.onRef('matter_action.county', '=', 'matter.county').onRef('matter_action.matter_id', '=', 'matter.id'),
    )
    .where('matter.place_code', '>=', from)
    .where('matter.place_code', '<', to)
}
