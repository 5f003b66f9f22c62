import type { PlaceBook } from '#capabilities/place/index.ts'
import { getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import type { FigureSource } from '#platform/facts/figure.ts'
import type { WithWorkplan, WorkplanContext } from '../context.ts'

/** The playbook as the work list reads it; only what somebody counts can be a figure. */
function workplanRules(
  playbook: Playbook,
  day: string,
  sources: readonly FigureSource[],
): Pick<WorkplanContext, 'rule' | 'figures' | 'sources'> {
  const { body, basis } = getRuleOn(playbook['workplan-rules'], 'default', day)
  const counted = new Set(sources.flatMap(({ keys }) => keys))
  const figures = rulesOn(playbook['report-figures'], day).filter(({ key }) => counted.has(key))
  return { rule: { ...body, basis }, figures: new Map(figures.map(({ key, body: figure }) => [key, figure])), sources }
}

/** Puts the rules of the day, the doors that count and the offices beside the transaction. */
export function workplanRulesFrom(
  playbook: () => Playbook,
  places: () => PlaceBook,
  sources: readonly FigureSource[],
): WithWorkplan {
  const rulesOf = readOnceADay(playbook, (now, day) => workplanRules(now, day, sources))
  return (context) => ({
    ...context,
    ...rulesOf(context.today),
    hasUnit: (code) => places().findUnit(code) !== undefined,
  })
}
