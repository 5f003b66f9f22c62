import { getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import type { FigureSource } from '#platform/facts/figure.ts'
import type { PracticeContext, WithPractices } from '../context.ts'

function practiceRules(playbook: Playbook, day: string): Pick<PracticeContext, 'rule' | 'families'> {
  const { body, basis } = getRuleOn(playbook['practice-rules'], 'default', day)
  return { rule: { ...body, basis }, families: Object.keys(playbook) }
}

/** Puts the rules of the day beside the transaction. */
export function practiceRulesFrom(playbook: () => Playbook, figures: readonly FigureSource[]): WithPractices {
  const rulesOf = readOnceADay(playbook, practiceRules)
  return (context) => ({ ...context, ...rulesOf(context.today), figures })
}
