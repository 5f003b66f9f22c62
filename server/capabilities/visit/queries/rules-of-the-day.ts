import { getRuleOn, type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import type { VisitRules } from '../context.ts'

export function visitRules(playbook: Pick<Playbook, 'duties' | 'visit-rules'>, date: string): VisitRules {
  const { body } = getRuleOn(playbook['visit-rules'], 'default', date)
  return { duties: rulesOn(playbook.duties, date).map(({ key, body: duty }) => ({ key, ...duty })), ...body }
}
