import type { ProblemParams } from '#kernel/problem.ts'
import type { mandateRefusals as chinese } from '../zh/mandate-refusals.ts'

export const mandateRefusals: typeof chinese = {
  'mandate.not-now': () => 'This step cannot be taken now. Please see above how it stands.',
  'mandate.over': ({ day }: ProblemParams) =>
    `The mandate ran out on ${day ?? ''}; nobody may act on it any more. The resident can give a new one.`,
  'mandate.changed': () => 'Somebody has just acted on this mandate. Please look at how it stands now, then go on.',
  'mandate.incomplete': () => 'The mandate lacks something. Please complete it and send it again.',
  'mandate.accused': () =>
    'Whoever is complained of, or an office under it, cannot be the agent. Please choose somebody else.',
  'mandate.tie': () =>
    'An agent first declares that neither they nor their close kin are complained of. Whoever cannot, please decline.',
  'mandate.beyond': () => 'The mandate does not cover this. The resident can give a new one.',
  'mandate.no-agent': () => 'This village has no such agent. Please choose one of those listed.',
  'mandate.days-most': ({ most }: ProblemParams) =>
    `A mandate lasts ${most ?? ''} days at most. Please make it shorter.`,
  'mandate.given': () => 'Somebody acts in this matter already. Please take the earlier mandate back first.',
  'mandate.no-record': () =>
    'The village has no such visit on record. Please check its number, or write what was done.',
  'mandate.record-used': () => 'This visit stands with a mandate already; it need not be written down again.',
  'mandate.resident-said': () => 'The resident has answered already; their own word counts.',
}
