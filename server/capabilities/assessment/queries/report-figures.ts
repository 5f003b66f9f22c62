import { sql } from 'kysely'
import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'
import { countRecognised } from './list.ts'

const BEGINNING = '1949-10-01'
/** National code rule: the last three digits of a village are 200 and up, of an urban community below. */
const FIRST_VILLAGE = '200'

/** Recognised villages as they stood at the end of a period, and how many villages there are. */
export const assessmentFigures: FigureSource = {
  keys: ['villages', 'good-villages', 'model-villages', 'provincial-villages', 'provincial-candidates'],
  href: () => '/desk/assessments',
  count: async (context, { place, to }) => {
    const { tx, county } = context
    const day = endOfMonth(to)
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    const counted = await countRecognised(context, place, { from: BEGINNING, to: next })
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from place where county = ${county} and level = 'village'
        and code >= ${place} and code < ${`${place}:`} and substring(code from 10 for 3) >= ${FIRST_VILLAGE}`.execute(
      tx,
    )
    return {
      villages: rows[0]?.n ?? 0,
      'good-villages': counted.recognised,
      'model-villages': counted.model,
      'provincial-villages': counted.provincial,
      'provincial-candidates': counted.provincialProgress,
    }
  },
}
