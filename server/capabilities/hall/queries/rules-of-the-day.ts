import { getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import type { HallContext, WithHalls } from '../context.ts'

function hallRules(playbook: Playbook, day: string): Pick<HallContext, 'services' | 'slots'> {
  const { body, basis } = getRuleOn(playbook['hall-rules'], 'default', day)
  const services = rulesOn(playbook['hall-services'], day)
    .map(({ key, basis, body }) => ({ key, basis, ...body }))
    .sort((a, b) => a.order - b.order)
  return { services, slots: { ...body, basis } }
}

/** Puts the rules of the day beside the transaction. */
export function hallRulesFrom(playbook: () => Playbook): WithHalls {
  const rulesOf = readOnceADay(playbook, hallRules)
  return (context) => ({ ...context, ...rulesOf(context.today) })
}
