import { type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import type { HouseholdRules } from '../context.ts'

/** Fields and key kinds as the playbook has them on the day, in its order. */
export function householdRules(
  playbook: Pick<Playbook, 'household-facts' | 'key-households'>,
  date: string,
): HouseholdRules {
  return {
    fields: rulesOn(playbook['household-facts'], date).map(({ key, body }) => ({ key, ...body })),
    keyKinds: rulesOn(playbook['key-households'], date).map(({ key, body }) => ({ key, ...body })),
  }
}
