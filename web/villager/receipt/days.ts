import type { Outcome, State } from '#capabilities/matter/shapes/vocabulary.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { LimitOfDays } from './view.ts'

/** "5 个工作日" or "30 天". */
export const daysIn = ({ receipt }: Messages, { days, unit }: LimitOfDays): string =>
  unit === 'workday' ? receipt.clock.workdays(days) : receipt.clock.days(days)

/** Where it is, or how it ended. */
export function stateIn({ receipt }: Messages, state: State, outcome: Outcome | undefined): string {
  if (state !== 'closed') return receipt.states[state]
  return receipt.outcomes[outcome ?? 'withdrawn']
}
