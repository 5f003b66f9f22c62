import { sql } from 'kysely'
import type { AssessmentMeasure } from '#capabilities/playbook/index.ts'
import { coverageWithin } from '#capabilities/visit/index.ts'
import { countByColour } from '#capabilities/warning/index.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { AssessmentContext, Span } from '../context.ts'
import { monthBefore } from './measure.ts'

/** A record behind a figure, or a sum of records about people: what it adds to the figure. */
export interface Line {
  sort: 'entry' | 'decision' | 'works' | 'month' | 'grid' | 'warnings'
  /** Empty where there is no page of its own. */
  id: string
  what: string
  period: string
  on: string
  numerator: number
  denominator: number
}

interface Asked {
  village: string
  span: Span
}
type Reading = (context: AssessmentContext, asked: Asked) => Promise<Line[]>

const midnight = (day: string): string => `${day}T00:00:00+08:00`
const localDay = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

const entries: Reading = async ({ tx, county, now }, { village, span: { from, to } }) => {
  const { rows } = await sql<Line>`
    select 'entry' as sort, case when public_rev is null then '' else id::text end as id, item as what, period,
      ${localDay('due_at')} as "on", coalesce(first_published_at <= due_at, false)::int as numerator, 1 as denominator
    from disclosure where county = ${county} and village_code = ${village}
      and due_at >= ${midnight(from)} and due_at < least(${midnight(to)}::timestamptz, ${now})`.execute(tx)
  return rows
}

const decisions: Reading = async ({ tx, county }, { village, span: { from, to } }) => {
  const published = sql`exists (select from decision_publication p where p.county = d.county and p.decision_id = d.id and p.rev = 1)`
  const { rows } = await sql<Line>`
    select 'decision' as sort, case when ${published} then id::text else '' end as id,
      case when ${published} then title else '' end as what, '' as period, ${localDay('opened_at')} as "on",
      (${published})::int as numerator, 1 as denominator
    from decision d where county = ${county} and village_code = ${village} and passed
      and opened_at >= ${midnight(from)} and opened_at < ${midnight(to)}`.execute(tx)
  return rows
}

const works: Reading = async ({ tx, county }, { village, span: { from, to } }) => {
  const { rows } = await sql<Line>`
    select 'works' as sort, id::text as id, title as what, '' as period, inspected_on::text as "on",
      coalesce(inspected_on <= finish_by, false)::int as numerator, 1 as denominator
    from power_item where county = ${county} and village_code = ${village} and sort = 'project'
      and inspected_on >= ${from} and inspected_on < ${to}`.execute(tx)
  return rows
}

/** Of matters only the months: one line a matter would tell neighbours whose it was. */
const matters =
  (of: 'settled' | 'in-time'): Reading =>
  async (context, { village, span: { from, to } }) => {
    const months = { first: from.slice(0, 7), last: monthBefore(to) }
    const cells = await context.readings.totals(context, [village], months, 'each')
    return cells
      .map(({ month, tally: { solved = 0, partly = 0, reopened = 0, handled = 0, late = 0 } }): Line => {
        const [numerator, denominator] =
          of === 'settled' ? [solved, solved + partly + reopened] : [handled - late, handled]
        return { sort: 'month', id: '', what: '', period: '', on: month, numerator, denominator }
      })
      .filter(({ denominator }) => denominator > 0)
  }

const grids: Reading = async (context, { village, span }) =>
  (await coverageWithin(context, village, span)).map(({ place, reached, listed }) => ({
    ...{ sort: 'grid', id: '', what: place, period: '', on: '', numerator: reached, denominator: listed },
  }))

const warnings: Reading = async (context, { village }) => {
  const found = (await countByColour(context, village, village.length)).get(village)
  const open = found ? found.red + found.amber + found.blue : 0
  const closed = found?.closed ?? 0
  return [
    { sort: 'warnings', id: '', what: 'closed', period: '', on: '', numerator: closed, denominator: closed },
    { sort: 'warnings', id: '', what: 'open', period: '', on: '', numerator: 0, denominator: open },
  ]
}

const READINGS: Record<AssessmentMeasure, Reading> = {
  'disclosure-in-time': entries,
  'decision-published': decisions,
  'works-in-time': works,
  'matter-settled': matters('settled'),
  'matter-in-time': matters('in-time'),
  'visit-reached': grids,
  'warning-closed': warnings,
}

export const MEASURES = Object.keys(READINGS) as AssessmentMeasure[] // Object.keys forgets the keys' type.

/** What a computed figure of a village is made of, as the records stand now: first what tells against it. */
export async function linesBehind(
  context: AssessmentContext,
  measure: AssessmentMeasure,
  asked: Asked,
): Promise<Line[]> {
  const lines = await asSystem(context, () =>
    READINGS[measure]({ ...context, actor: SYSTEM, scope: context.county }, asked),
  )
  const short = ({ numerator, denominator }: Line) => Number(numerator === denominator)
  return lines.sort((a, b) => short(a) - short(b) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
