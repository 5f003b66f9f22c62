import type { ActionData, MatterRules, MatterState, Verb } from '../shapes/vocabulary.ts'
import { finalDue, nextEscalation, stepDue, wakeAt } from './clocks.ts'

/**
 * What the clock itself does now: overdue work goes to the next level, silence after `handled` closes as no answer
 * (never as solved), a suspension ends on its day, a question left open gives the matter back to its holder.
 */
export function clockAction(
  matter: MatterState,
  now_ms: number,
  rules: MatterRules,
): { verb: Verb; data: ActionData } | undefined {
  const wake = wakeAt(matter, now_ms, rules)
  if (wake === undefined || wake > now_ms) return undefined
  switch (matter.state) {
    case 'handled':
      return { verb: 'unanswered', data: {} }
    case 'waiting':
    case 'suspended':
      return { verb: 'resumed', data: {} }
    default: {
      const to = nextEscalation(matter, now_ms, rules)?.to
      if (to === undefined) return undefined
      const step = stepDue(matter, rules)
      const why =
        step !== undefined && step <= now_ms && finalDue(matter, now_ms, rules) > now_ms ? 'not-accepted' : 'overdue'
      return { verb: 'escalated', data: { to, why } }
    }
  }
}
