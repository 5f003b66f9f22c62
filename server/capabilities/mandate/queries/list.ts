import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { MandateCounts } from '../rules/index.ts'
import type { MandateHeap } from '../schema.ts'
import type { MandateRow } from './mandate.ts'
import { mandatesWithin } from './reach.ts'

export interface MandatesAsk {
  heap?: MandateHeap | undefined
  /** Days between which they were given. */
  from?: string | undefined
  to?: string | undefined
  place?: string | undefined
  outcome?: string | undefined
  satisfaction?: string | undefined
  limit: number
}

/** Mandates within reach: what waits for the reader's own unit, what is open, whom nobody has asked yet, what is over. */
export async function listMandates(context: Context, ask: MandatesAsk): Promise<MandateRow[]> {
  requireDesk(context.actor)
  const { actor } = context
  const { heap, from, to, place, outcome, satisfaction, limit } = ask
  const unit = actor.kind === 'staff' ? actor.unit : '-'
  let query = mandatesWithin(context).selectAll('mandate')
  if (heap === 'mine') query = query.where('mandate.agent_unit', '=', unit).where('mandate.stage', '<>', 'ended')
  if (heap === 'open') query = query.where('mandate.stage', '<>', 'ended')
  if (heap === 'to-ask')
    query = query.where('mandate.outcome', 'is not', null).where('mandate.satisfaction', 'is', null)
  if (heap === 'ended') query = query.where('mandate.stage', '=', 'ended')
  if (from) query = query.where('mandate.given_on', '>=', from)
  if (to) query = query.where('mandate.given_on', '<=', to)
  if (outcome) query = query.where('mandate.outcome', '=', outcome)
  if (satisfaction) query = query.where('mandate.satisfaction', '=', satisfaction)
  if (place) {
    const range = rangeOf(place)
    query = query.where('mandate.village_code', '>=', range.from).where('mandate.village_code', '<', range.to)
  }
  return await query.orderBy('mandate.given_on', 'desc').orderBy('mandate.number', 'desc').limit(limit).execute()
}

export interface CountAsk {
  place: string
  /** First days of the first and of the last month. */
  from: string
  to: string
  /** As it was known then, out of the acts themselves. */
  known?: Date | undefined
}

const MEASURES: Record<keyof MandateCounts, string> = {
  given: 'given',
  closed: 'closed',
  solved: 'solved',
  notSolved: 'not-solved',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  expired: 'expired',
  satisfied: 'satisfied',
  fair: 'fair',
  dissatisfied: 'dissatisfied',
  noAnswer: 'no-answer',
}

/** How many were given in a place in whole months, and what came of them: from the totals, so that a county is as quick as a village. */
export async function countMandates(context: Context, ask: CountAsk): Promise<MandateCounts> {
  const { tx, county, actor, scope } = context
  const { place, from, to, known } = ask
  if (actor.kind !== 'system' && (scope === '-' || !place.startsWith(scope))) throw refuse('not-found', 404)
  const { rows } =
    known === undefined
      ? await sql<{ measure: string; n: number }>`
          select measure, sum(n)::int as n from mandate_total
          where county = ${county} and place_code = ${place} and month between ${from}::date and ${to}::date
          group by 1`.execute(tx)
      : await knownThen(context, ask, known)
  const counted = new Map(rows.map(({ measure, n }) => [measure, n]))
  // fromEntries forgets the keys' type; every measure is there.
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, measure]) => [name, counted.get(measure) ?? 0]),
  ) as unknown as MandateCounts
}

const knownThen = ({ tx, county }: Context, { place, from, to }: CountAsk, known: Date) =>
  sql<{ measure: string; n: number }>`
    with given as (
      select a.mandate_id from mandate_action a join mandate m on m.county = a.county and m.id = a.mandate_id
      where a.county = ${county} and a.verb = 'given' and a.at < ${known}
        and m.village_code >= ${place} and m.village_code < ${`${place}:`}
        and m.given_on >= ${from}::date and m.given_on < ${to}::date + interval '1 month'),
    newest as (
      select distinct on (a.mandate_id, a.verb) a.mandate_id, a.verb, a.data from mandate_action a
      where a.county = ${county} and a.at < ${known} and a.mandate_id in (select mandate_id from given)
      order by a.mandate_id, a.verb, a.seq desc)
    select measure, count(*)::int as n from newest, lateral (values
      (case verb when 'given' then 'given' when 'closed' then 'closed' when 'revoked' then 'revoked' when 'expired' then 'expired' end),
      (case verb when 'closed' then data ->> 'outcome' when 'rated' then data ->> 'satisfaction' end)) as v(measure)
    where measure is not null group by 1`.execute(tx)

export interface RepeatLine {
  place: string
  /** Without those merged into another, whose reports count there. */
  reported: number
  /** Further reports of a matter that was on file already. */
  repeats: number
  reopened: number
}

const VILLAGE_DIGITS = 12

/** How often people had to say the same again, by village: of whole months, from the totals of matters. */
export async function repeatLines(
  { tx, county, scope }: Context,
  { from, to }: Pick<CountAsk, 'from' | 'to'>,
): Promise<RepeatLine[]> {
  const { rows } = await sql<RepeatLine>`
    select place_code as place,
      coalesce(sum(n) filter (where measure = 'reported'), 0)::int
        - coalesce(sum(n) filter (where measure = 'merged'), 0)::int as reported,
      coalesce(sum(n) filter (where measure = 'repeat'), 0)::int as repeats,
      coalesce(sum(n) filter (where measure = 'reopened'), 0)::int as reopened
    from matter_total
    where county = ${county} and kind = '*' and length(place_code) = ${VILLAGE_DIGITS}
      and place_code >= ${scope} and place_code < ${`${scope}:`} and month between ${from}::date and ${to}::date
    group by 1 having sum(n) filter (where measure = 'reported') > 0 order by 1`.execute(tx)
  return rows
}
