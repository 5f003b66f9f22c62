import { getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import { listLibrary } from '#capabilities/practice/index.ts'
import { titlesOfYear } from '#capabilities/workplan/index.ts'
import type { TourContext, WithTours } from '../context.ts'

function tourRules(playbook: Playbook, day: string): Pick<TourContext, 'rule'> {
  const { body, basis } = getRuleOn(playbook['tour-rules'], 'default', day)
  return { rule: { ...body, basis } }
}

/** Puts the rules of the day beside the transaction, and what an idea may be tied to. */
export function tourRulesFrom(playbook: () => Playbook): WithTours {
  const rulesOf = readOnceADay(playbook, tourRules)
  return (context) => ({
    ...context,
    ...rulesOf(context.today),
    practices: async () => (await listLibrary(context)).map(({ id, title }) => ({ id, title })),
    items: () => titlesOfYear(context, Number(context.today.slice(0, 4))),
  })
}
