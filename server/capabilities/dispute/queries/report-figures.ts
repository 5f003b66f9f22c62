import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { countMediated, countMediatedKnown } from './figures.ts'

/** Agreements of a period: a number holds no case, so whoever reads the report gets the whole of it. */
export const disputeFigures: FigureSource = {
  keys: ['disputes-mediated'],
  href: (_, { from, to }) => `/desk/disputes?${new URLSearchParams({ from, to: endOfMonth(to) })}`,
  count: async (context, { place, from, to, known }) => {
    const whole = { ...context, actor: SYSTEM, scope: context.county }
    const ask = { place, from, to: endOfMonth(to) }
    const n = await asSystem(context, () =>
      known ? countMediatedKnown(whole, ask, known.end) : countMediated(whole, ask),
    )
    return { 'disputes-mediated': n }
  },
}
