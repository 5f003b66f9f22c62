import { type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import type { WithDisclosureRules } from './context.ts'
import { disclosureRules } from './queries/rules-of-the-day.ts'

const UTC_DAY = 10

/** Puts the rules of the day beside the transaction. */
export function rulesFrom(playbook: () => Playbook): WithDisclosureRules {
  const rulesOf = readOnceADay(playbook, disclosureRules)
  return (context) => ({ ...context, rules: rulesOf(context.now.toISOString().slice(0, UTC_DAY)) })
}
