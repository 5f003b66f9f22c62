import { getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import type { MandateRules, WithMandateRules } from '../context.ts'

const DAY_MS = 86_400_000

/** Plain days: what a resident allowed until a Sunday ends on that Sunday. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The playbook as mandates read it. */
function mandateRules(playbook: Playbook, asOf: string): MandateRules {
  const { scopes, days_usual, days_most } = getRuleOn(playbook['mandate-rules'], 'default', asOf).body
  const { body, basis } = getRuleOn(playbook['repeat-rules'], 'default', asOf)
  const repeat = { ...body, basis }
  return { scopes, daysUsual: days_usual, daysMost: days_most, repeat, daysAfter }
}

/** Puts the rules of the day beside the transaction. */
export function mandateRulesFrom(playbook: () => Playbook): WithMandateRules {
  const rulesOf = readOnceADay(playbook, mandateRules)
  return (context) => ({ ...context, mandates: rulesOf(context.today) })
}
