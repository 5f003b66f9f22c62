import type { FigureAsk } from '#platform/facts/figure.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { PracticeContext } from '../context.ts'
import { monthsOf, type Spans, spansOf } from '../rules/index.ts'
import type { AdoptionRow } from './practice.ts'

interface Counted {
  n: number
  /** Out of how many, where it is a share. */
  of: number | undefined
}

/** One indicator in a village before it adopted the practice and after: counted from records, as reports count. */
export interface Effect {
  figure: string
  name: { zh: string; en: string }
  before: Counted
  after: Counted
  /** So few that chance alone may have done it. */
  isFew: boolean
}

export interface VillageEffect {
  village: string
  adoptedOn: string
  /** Absent: no whole month has passed yet. */
  spans: Spans | undefined
  effects: Effect[]
}

type Numbers = Readonly<Record<string, number>>

/** Sums alone leave this function: who was visited or quarrelled stays where it is. */
async function countAll(
  context: PracticeContext,
  ask: FigureAsk,
): Promise<{ numbers: Numbers; hrefs: Map<string, string> }> {
  const wanted = new Set(context.rule.indicators.flatMap(({ figure, of }) => (of ? [figure, of] : [figure])))
  const numbers: Record<string, number> = {}
  const hrefs = new Map<string, string>()
  for (const source of context.figures.filter(({ keys }) => keys.some((key) => wanted.has(key)))) {
    Object.assign(numbers, await source.count(context, ask))
    for (const key of source.keys) hrefs.set(key, source.href(key, ask))
  }
  return { numbers, hrefs }
}

export async function effectIn(context: PracticeContext, adoption: AdoptionRow): Promise<VillageEffect> {
  const { rule, today } = context
  const { village_code: village, adopted_on: adoptedOn } = adoption
  const spans = spansOf(adoptedOn, today, rule.months)
  if (!spans) return { village, adoptedOn, spans, effects: [] }
  // Sources widen and narrow the reach for themselves; what they narrow it to must still be the whole.
  const whole = { ...context, actor: SYSTEM, scope: context.county }
  return await asSystem(context, async () => {
    const before = await countAll(whole, { place: village, ...spans.before })
    const after = await countAll(whole, { place: village, ...spans.after })
    const effects = rule.indicators.map(({ figure, of, name }): Effect => {
      const counted = ({ numbers }: { numbers: Numbers }): Counted => ({
        n: numbers[figure] ?? 0,
        of: of === undefined ? undefined : (numbers[of] ?? 0),
      })
      const pair = { before: counted(before), after: counted(after) }
      const sizes = [pair.before, pair.after].map((one) => one.of ?? one.n)
      return { figure, name, ...pair, isFew: Math.min(...sizes) < rule.least }
    })
    return { village, adoptedOn, spans, effects }
  })
}

/** One indicator of an adoption, month by month. */
export interface EffectCourse {
  spans: Spans
  indicator: PracticeContext['rule']['indicators'][number]
  months: { month: string; isAfter: boolean; counted: Counted }[]
  /** The records of the last month, for whoever works with them. */
  href: string
}

/** The list behind a number before and after: what each month adds to it. Undefined: no such number, or too early. */
export async function courseOf(
  context: PracticeContext,
  { village_code: village, adopted_on: adoptedOn }: AdoptionRow,
  figure: string,
): Promise<EffectCourse | undefined> {
  const { rule, today } = context
  const spans = spansOf(adoptedOn, today, rule.months)
  const indicator = rule.indicators.find((one) => one.figure === figure)
  if (!spans || !indicator) return undefined
  const whole = { ...context, rule: { ...rule, indicators: [indicator] }, actor: SYSTEM, scope: context.county }
  return await asSystem(context, async () => {
    const months: EffectCourse['months'] = []
    let href = ''
    for (const [isAfter, span] of [[false, spans.before] as const, [true, spans.after] as const])
      for (const first of monthsOf(span)) {
        const { numbers, hrefs } = await countAll(whole, { place: village, from: first, to: first })
        const { of } = indicator
        const counted = { n: numbers[figure] ?? 0, of: of === undefined ? undefined : (numbers[of] ?? 0) }
        months.push({ month: first.slice(0, 7), isAfter, counted })
        href = hrefs.get(figure) ?? ''
      }
    return { spans, indicator, months, href }
  })
}
