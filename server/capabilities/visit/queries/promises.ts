import { sql } from 'kysely'
import { linesOf, type MatterLine } from '#capabilities/matter/index.ts'
import { localDate } from '#kernel/calendar.ts'
import { rangeOf } from '#kernel/place.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { lateFirst, type Standing, standingOf } from '../rules/promises.ts'

const SHOWN = 200
const ASKS = 60

export interface Promised {
  recordId: string
  n: number
  gridCode: string
  householdId: string | null
  doorText: string | null
  text: string
  ownerName: string
  ownerUnit: string
  promisedOn: string
  doneOn: string | undefined
  standing: Standing
}

const dayOf = ({ rules }: VisitContext, at: Date | null): string | undefined =>
  at === null ? undefined : localDate(rules.calendar, at.getTime())

/** What was promised at the doors of one's territory: all that is open, and what was done last; late first. */
export async function listPromises(context: VisitContext): Promise<Promised[]> {
  requireRecord(context.actor, 'read')
  const { tx, county, scope, today } = context
  const { from, to } = rangeOf(scope)
  const rows = await tx
    .selectFrom('visit_promise as p')
    .leftJoin('household as h', (on) => on.onRef('h.county', '=', 'p.county').onRef('h.id', '=', 'p.household_id'))
    .select([
      'p.record_id as recordId',
      'p.n',
      'p.grid_code as gridCode',
      'p.household_id as householdId',
      'h.door_text as doorText',
      'p.text',
      'p.owner_name as ownerName',
      'p.owner_unit as ownerUnit',
      'p.due_on as promisedOn',
      'p.done_at as doneAt',
    ])
    .where('p.county', '=', county)
    .where('p.grid_code', '>=', from)
    .where('p.grid_code', '<', to)
    .orderBy(sql`p.done_at is not null`)
    .orderBy(sql`case when p.done_at is null then p.due_on end`)
    .orderBy('p.done_at', 'desc')
    .limit(SHOWN)
    .execute()
  return lateFirst(
    rows.map(({ doneAt, ...row }) => {
      const doneOn = dayOf(context, doneAt)
      return { ...row, doneOn, standing: standingOf(row.promisedOn, doneOn, today) }
    }),
  )
}

/** The newest wishes that were said on visits, each a matter with its holder and its due. */
export async function listAsks(context: VisitContext): Promise<MatterLine[]> {
  requireRecord(context.actor, 'read')
  const { tx, county, scope } = context
  const { from, to } = rangeOf(scope)
  const rows = await tx
    .selectFrom('grid_record')
    .select('matter_ids as ids')
    .where('county', '=', county)
    .where('grid_code', '>=', from)
    .where('grid_code', '<', to)
    .where('kind', '=', 'visit')
    .where('matter_ids', '<>', sql<string[]>`'{}'`)
    .orderBy('happened_on', 'desc')
    .limit(ASKS)
    .execute()
  return await linesOf(
    context,
    rows.flatMap(({ ids }) => ids),
  )
}

export interface OwnedIssue {
  id: string
  title: string
  leaderName: string
  leaderPost: string
  placeCode: string
  promisedOn: string
  holder: string
  outcome: string | null
  doneOn: string | undefined
  standing: Standing
}

/** Closed because it was solved, or because whoever asked for it no longer wants it. */
const PROVEN = new Set(['solved', 'withdrawn'])

/** What leaders answer for in person in a place, open to everybody: late first. */
export async function ownedIssues(context: VisitContext, place: string): Promise<OwnedIssue[]> {
  const { tx, county, today } = context
  const { from, to } = rangeOf(place)
  const { rows } = await sql<Omit<OwnedIssue, 'doneOn' | 'standing'> & { closedAt: Date | null }>`
    select id, title, leader_name as "leaderName", leader_post as "leaderPost", place_code as "placeCode",
      promised_on as "promisedOn", holder, outcome, closed_at as "closedAt"
    from owned_issues(${county}, ${from}, ${to})`.execute(tx)
  return lateFirst(
    rows.map(({ closedAt, ...row }) => {
      const doneOn = dayOf(context, closedAt)
      return { ...row, doneOn, standing: standingOf(row.promisedOn, doneOn, today, PROVEN.has(row.outcome ?? '')) }
    }),
  )
}
