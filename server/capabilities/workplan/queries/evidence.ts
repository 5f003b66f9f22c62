import type { FigureAsk } from '#platform/facts/figure.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { WorkplanContext } from '../context.ts'

export interface Evidence {
  counted: number
  /** The records behind the number. */
  href: string
  /** First and last month that were counted. */
  from: string
  to: string
}
interface Asked {
  year: number
  place_code: string
  figure: string
}

const monthOf = (year: number, today: string): string =>
  Number(today.slice(0, 4)) > year ? `${year}-12-01` : `${today.slice(0, 7)}-01`

const askOf = ({ year, place_code: place }: Asked, today: string): FigureAsk => ({
  ...{ place, from: `${year}-01-01`, to: monthOf(year, today) },
})

/**
 * What the records say of each line, through the doors that reports count by. A number holds no case, so every desk that
 * reads the list gets the whole of it; each door is asked once for a place and a year.
 */
export async function countEvidence(context: WorkplanContext, asked: readonly Asked[]) {
  const { sources, today, county } = context
  const sourceOf = (figure: string) => sources.findIndex(({ keys }) => keys.includes(figure))
  const keyOf = (one: Asked) => `${sourceOf(one.figure)} ${one.place_code} ${one.year}`
  const counts = new Map<string, Readonly<Record<string, number>>>()
  for (const one of asked) {
    const source = sources[sourceOf(one.figure)]
    if (!source || counts.has(keyOf(one))) continue
    const whole = { ...context, actor: SYSTEM, scope: county }
    counts.set(keyOf(one), await asSystem(context, () => source.count(whole, askOf(one, today))))
  }
  return {
    of: (one: Asked): Evidence => {
      const { from, to } = askOf(one, today)
      return {
        ...{ from: from.slice(0, 7), to: to.slice(0, 7), counted: counts.get(keyOf(one))?.[one.figure] ?? 0 },
        href: sources[sourceOf(one.figure)]?.href(one.figure, askOf(one, today)) ?? '/desk/workplan',
      }
    },
  }
}
