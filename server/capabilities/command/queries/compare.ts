import { countActs, type MatterContext } from '#capabilities/matter/index.ts'
import { type Compare, TODAY } from '../schema.ts'
import type { Span } from '../shapes/looks.ts'
import { ACTS, COUNTED } from './day.ts'

const DAY_MS = 86_400_000
const DAYS: Record<Span, number> = { day: 1, week: 7, month: 30 }

/** What was done in a span, beside the span of the same length before it. */
export async function readCompare(context: MatterContext, place: string, span: Span, end: Date): Promise<Compare> {
  const length_ms = DAYS[span] * DAY_MS
  const [from, before] = [end.getTime() - length_ms, end.getTime() - 2 * length_ms]
  // What happened in this very millisecond has happened.
  const spans = [
    { from: new Date(from), to: new Date(end.getTime() + 1) },
    { from: new Date(before), to: new Date(from) },
  ]
  const acts = await countActs(context, place, spans, ACTS)
  const sum = (key: keyof typeof COUNTED, i: number): number =>
    acts.filter((act) => act.span === i && COUNTED[key](act)).reduce((all, { n }) => all + n, 0)
  return {
    span,
    from: new Date(from).toISOString(),
    until: end.toISOString(),
    rows: TODAY.map((key) => ({ key, n: sum(key, 0), before: sum(key, 1) })),
  }
}
