import { getRuleOn, type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import type { VisitRules } from '../context.ts'

export function visitRules(
  playbook: Pick<Playbook, 'duties' | 'visit-rules' | 'visit-figures'>,
  date: string,
): VisitRules {
  const { body } = getRuleOn(playbook['visit-rules'], 'default', date)
  const figures = getRuleOn(playbook['visit-figures'], 'default', date).body
  const duties = rulesOn(playbook.duties, date).map(({ key, body: duty }) => ({ key, ...duty }))
  return { duties, ...body, figures }
}
