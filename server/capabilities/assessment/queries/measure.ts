import { coverageWithin } from '#capabilities/visit/index.ts'
import { countByColour } from '#capabilities/warning/index.ts'
import type { Context } from '#platform/context.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { AssessmentContext, Span } from '../context.ts'
import type { Figures } from '../rules/index.ts'

const MONTHS = 12

/** The twelve whole months before the day: `to` is the day after the last. */
export function spanBefore(today: string): Span {
  const to = `${today.slice(0, 7)}-01`
  const from = new Date(`${to}T00:00:00Z`)
  from.setUTCMonth(from.getUTCMonth() - MONTHS)
  return { from: from.toISOString().slice(0, 10), to }
}

export const monthBefore = (day: string): string => {
  const month = new Date(`${day}T00:00:00Z`)
  month.setUTCMonth(month.getUTCMonth() - 1)
  return month.toISOString().slice(0, 7)
}

/**
 * What the records of a village say, through the doors of those who keep them. Counts only; read as the system, because
 * the same figures count whoever looks.
 */
export async function figuresOf(context: AssessmentContext, village: string, { from, to }: Span): Promise<Figures> {
  return await asSystem(context, async () => {
    const reading: Context = { ...context, actor: SYSTEM, scope: context.county }
    const digits = village.length
    const [lights] = await context.readings.lights(reading, { within: village, digits, span: { from, to } })
    const months = { first: from.slice(0, 7), last: monthBefore(to) }
    const [cell] = await context.readings.totals(reading, [village], months, 'together')
    const grids = await coverageWithin(reading, village, { from, to })
    const warnings = (await countByColour(reading, village, digits)).get(village)
    const { solved = 0, partly = 0, reopened = 0, handled = 0, late = 0 } = cell?.tally ?? {}
    const closed = warnings?.closed ?? 0
    const open = warnings ? warnings.red + warnings.amber + warnings.blue : 0
    const sum = (part: 'listed' | 'reached') => grids.reduce((all, one) => all + one[part], 0)
    return {
      'disclosure-in-time': { numerator: lights?.onTime ?? 0, denominator: lights?.due ?? 0 },
      'decision-published': { numerator: lights?.announced ?? 0, denominator: lights?.passed ?? 0 },
      'works-in-time': { numerator: lights?.acceptedOnTime ?? 0, denominator: lights?.accepted ?? 0 },
      'matter-settled': { numerator: solved, denominator: solved + partly + reopened },
      'matter-in-time': { numerator: handled - late, denominator: handled },
      'visit-reached': { numerator: sum('reached'), denominator: sum('listed') },
      'warning-closed': { numerator: closed, denominator: closed + open },
    }
  })
}
