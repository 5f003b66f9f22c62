import type { MatterContext } from '#capabilities/matter/index.ts'
import {
  added,
  addMonths,
  type Count,
  type Months,
  NOTHING_OPEN,
  type Rate,
  type RateRules,
  ratesOf,
} from '../rules/index.ts'
import { countOpen, monthOf } from './open.ts'
import { readTotals } from './tallies.ts'

export interface Whole {
  months: Months
  count: Count
  rates: Rate[]
}

/** A place in whole over the last `months`, this one included: what its notice board says. */
export async function readWhole(
  context: MatterContext,
  place: string,
  months: number,
  rules: RateRules,
): Promise<Whole> {
  const { calendar } = context.rules
  const last = monthOf(calendar, context.now)
  const within: Months = { first: addMonths(last, 1 - months), last }
  const cells = await readTotals(context, [place], within, 'together')
  const { own: open } = await countOpen(context, { place, months: within })
  const count = added([
    ...cells.map(({ tally }) => ({ tally, now: NOTHING_OPEN })),
    ...open.map((now) => ({ tally: {}, now })),
  ])
  return { months: within, count, rates: ratesOf(count, rules) }
}
