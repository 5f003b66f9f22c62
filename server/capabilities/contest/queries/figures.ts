import { sql } from 'kysely'
import { asSystem } from '#platform/identity/as-system.ts'
import type { ContestContext, Scheme } from '../context.ts'
import { countOutcomes, type Outcome, type UnitFigures } from '../rules/index.ts'
import { duesWithin, outcomeColumns, outcomesFrom, type Span } from './sources.ts'

export const monthAfter = (month: string, more: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + more)
  return date.toISOString().slice(0, 7)
}

/** The months that a round looks at: the named one and those before it. */
export const spanOf = (month: string, months: number): Span => ({
  from: `${monthAfter(month, 1 - months)}-01`,
  to: `${monthAfter(month, 1)}-01`,
})

/** Every figure of every unit, out of the records; as the system, because the same figures count whoever asks. */
export const figuresOf = (context: ContestContext, scheme: Scheme, month: string): Promise<UnitFigures> =>
  asSystem(context, async () => {
    const units = context.contests.unitsOf(scheme)
    const span = spanOf(month, scheme.months)
    const digits = units[0]?.length ?? 0
    const counted = countOutcomes(await outcomesOf(context, span, digits), units)
    const dues = await duesOf(context, span, digits)
    const wanted = scheme.indicators.map(({ key }) => key)
    const all: UnitFigures = { ...counted, ...dues }
    return Object.fromEntries(
      wanted.map((key) => [key, Object.fromEntries(units.map((unit) => [unit, all[key]?.[unit] ?? [0, 0]]))]),
    )
  })

async function outcomesOf(context: ContestContext, span: Span, digits: number): Promise<Outcome[]> {
  const { rows } = await sql<Outcome>`
    select ${outcomeColumns(digits)} ${outcomesFrom(context, span)}`.execute(context.tx)
  return rows.map((row) => ({ ...row, looks: context.contests.looks.has(row.kind) }))
}

/** What was due in the span and was done by its day, whoever hurried or did not. */
async function duesOf(context: ContestContext, span: Span, digits: number): Promise<UnitFigures> {
  const { rows } = await sql<{ unit: string; key: string; met: number; all: number }>`
    select left(village, ${sql.lit(digits)}) as unit, key, count(*) filter (where good)::int as met, count(*)::int as "all"
    from (${duesWithin(context.county, span)}) dues group by 1, 2`.execute(context.tx)
  const figures: UnitFigures = {}
  for (const { unit: code, key, met, all } of rows) figures[key] = { ...figures[key], [code]: [met, all] }
  return figures
}
