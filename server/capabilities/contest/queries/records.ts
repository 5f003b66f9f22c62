import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { ContestContext, Scheme } from '../context.ts'
import { type Against, type ContestState, judgedOf, type Outcome } from '../rules/index.ts'
import { spanOf } from './figures.ts'
import { duesWithin, outcomeColumns, outcomesFrom, type Span } from './sources.ts'

/** One record behind a figure. */
export interface ContestRecord {
  id: string
  sort: 'matter' | 'disclosure' | 'works' | 'rents'
  village: string
  day: string
  /** Key of the kind or of what was due; for works and rents their own words. */
  what: string
  period: string
  good: boolean
  against: readonly Against[]
  /** Its own words may be read by everybody. */
  isOpen: boolean
}

/** A figure of a round, and the records that make it up as they stand now: those that tell against the unit first. */
export interface Behind {
  span: Span
  records: readonly ContestRecord[]
}

/** As the system: the same records stand behind a figure whoever asks; who may read more of one is for the page to say. */
export async function recordsBehind(
  context: ContestContext,
  { data }: Pick<ContestState, 'data'>,
  { unit, indicator }: { unit: string; indicator: string },
): Promise<Behind> {
  const { months } = data.scheme as Scheme // Written by `computeDue` with everything that the scheme has.
  const span = spanOf(data.month, months)
  const records = await asSystem(context, () =>
    ['settled', 'looks', 'in-time'].includes(indicator)
      ? mattersBehind(context, span, unit, indicator)
      : duesBehind(context, span, unit, indicator),
  )
  const last = (record: ContestRecord) => Number(record.good)
  return { span, records: records.sort((a, b) => last(a) - last(b) || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)) }
}

interface Seen extends Outcome {
  village: string
  day: string
  isOpen: boolean
}

async function mattersBehind(
  context: ContestContext,
  span: Span,
  unit: string,
  indicator: string,
): Promise<ContestRecord[]> {
  const { from, to } = rangeOf(unit)
  const { rows } = await sql<Seen>`
    with seen as (select ${outcomeColumns(unit.length)}, m.village_code as village, m.public_title is not null as "isOpen",
        to_char(m.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day ${outcomesFrom(context, span)})
    select * from seen where root in (select root from seen where village >= ${from} and village < ${to})`.execute(
    context.tx,
  )
  const outcomes = rows.map((row) => ({ ...row, looks: context.contests.looks.has(row.kind) }))
  return judgedOf(outcomes)
    .filter(({ first }) => first.unit === unit && (indicator === 'in-time' || first.looks === (indicator === 'looks')))
    .map(({ first: { id, village, day, kind, isOpen }, settled, inTime, against }) => ({
      ...{ id, sort: 'matter', village, day, what: kind, period: '', isOpen },
      good: indicator === 'in-time' ? inTime : settled,
      against: against.filter((why) => indicator === 'in-time' || (why !== 'late' && why !== 'stretched')),
    }))
}

async function duesBehind(
  { tx, county }: ContestContext,
  span: Span,
  unit: string,
  indicator: string,
): Promise<ContestRecord[]> {
  const { from, to } = rangeOf(unit)
  const { rows } = await sql<Omit<ContestRecord, 'against'>>`
    select key as sort, id, village, what, period, "isOpen", day, good from (${duesWithin(county, span)}) dues
    where key = ${indicator} and village >= ${from} and village < ${to}`.execute(tx)
  return rows.map((row) => ({ ...row, against: [] }))
}

/** Those of the matters that the reader’s own reach holds. */
export async function mattersInReach({ tx, county }: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from matter where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
