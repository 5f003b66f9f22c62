import type { ProblemParams } from '#kernel/problem.ts'
import type { powerRefusals as zh } from '../zh/power-refusals.ts'

export const powerRefusals: typeof zh = {
  'power.not-now': ({ en, byEn }: ProblemParams) =>
    `No step can be skipped. Now it is “${en ?? ''}”, by ${byEn ?? ''}. Take that step first.`,
  'power.ended': () => 'This item is done or given up and cannot be changed.',
  'power.changed': () => 'Somebody has just taken a step. Look at where it stands, then go on.',
  'power.publicity': ({ day }: ProblemParams) => `It hangs until ${day ?? ''}. Take the next step the day after.`,
  'power.paper': () => 'This step needs a paper. Write its name or number.',
  'power.incomplete': () => 'This step lacks something. Complete it and send it again.',
  'power.no-list': () => 'The village has not adopted a list of powers. The meeting adopts it first.',
  'power.not-listed': () => 'This power is not on the village’s list. Choose one that is.',
  'power.no-decision': () => 'There is no such decision that was passed. Choose one of this village that fits.',
  'power.decision-used': () => 'This decision has adopted a version already. A new one needs a new decision.',
  'power.over-decision': () =>
    'The amount is more than the decision allowed. Lower it, or put it to the meeting again.',
  'power.by-itself': () => 'This step is published by the system.',
}
