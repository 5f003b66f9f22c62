import { sql } from 'kysely'
import type { IncidentContext } from '../context.ts'
import type { Handed } from '../rules.ts'
import type { Range } from './reach.ts'

const LINES_MOST = 100

export interface IncidentLine {
  id: string
  number: string
  placeCode: string
  kind: string
  happenedAt: Date
  effective: boolean | null
  handed: Handed | null
}

const columns = sql`id, number, place_code as "placeCode", kind, happened_at as "happenedAt", effective, handed`

/** The newest of a period, or those that come after one of them; `older`: whether more follow. */
export async function newestIncidents(
  { tx, county }: IncidentContext,
  place: Range,
  period: { from: string; to: string },
  after: string | undefined,
): Promise<{ lines: IncidentLine[]; older: boolean }> {
  const following = after
    ? sql`and (happened_at, id) < (select happened_at, id from incident where county = ${county} and id = ${after})`
    : sql``
  const { rows } = await sql<IncidentLine>`
    select ${columns} from incident
    where county = ${county} and happened_on between ${period.from}::date and ${period.to}::date
      and place_code >= ${place.from} and place_code < ${place.to} ${following}
    order by happened_at desc, id desc limit ${LINES_MOST + 1}`.execute(tx)
  return { lines: rows.slice(0, LINES_MOST), older: rows.length > LINES_MOST }
}

/** What the police handed to the grids and is not done, whenever it happened. */
export async function handedIncidents({ tx, county }: IncidentContext, place: Range): Promise<IncidentLine[]> {
  const { rows } = await sql<IncidentLine>`
    select ${columns} from incident
    where county = ${county} and handed in ('called', 'taken') and place_code >= ${place.from} and place_code < ${place.to}
    order by happened_at, id limit ${LINES_MOST}`.execute(tx)
  return rows
}

export interface WithPolice {
  id: string
  number: number
  title: string
  placeCode: string
  dueAt: Date | null
  holds: boolean
}

/** The other side: matters that the police hold or help with now. */
export async function mattersWithPolice(
  { tx, county, incidents: { policeUnit } }: IncidentContext,
  place: Range,
): Promise<WithPolice[]> {
  const { rows } = await sql<WithPolice>`
    select id, number, title, place_code as "placeCode", due_at as "dueAt", holder = ${policeUnit} as holds
    from matter where county = ${county} and state <> 'closed' and (holder = ${policeUnit} or ${policeUnit} = any(co_units))
      and place_code >= ${place.from} and place_code < ${place.to}
    order by due_at, id limit ${LINES_MOST}`.execute(tx)
  return rows
}

export interface JointVisit {
  id: string
  gridCode: string
  visitedOn: string
  officer: string
  worker: string
  about: string
  outcome: string
}

export async function jointVisits(
  { tx, county }: IncidentContext,
  place: Range,
  period: { from: string; to: string },
): Promise<JointVisit[]> {
  const { rows } = await sql<JointVisit>`
    select id, grid_code as "gridCode", visited_on::text as "visitedOn", officer, worker, about, outcome
    from joint_visit where county = ${county} and visited_on between ${period.from}::date and ${period.to}::date
      and grid_code >= ${place.from} and grid_code < ${place.to}
    order by visited_on desc, id limit ${LINES_MOST}`.execute(tx)
  return rows
}
