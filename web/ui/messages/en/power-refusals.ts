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
  'power.photo': () => 'This step needs a picture. Take one and send it again.',
  'power.over-amount': () => 'The budget is more than was asked for. Lower it, or begin again with the new amount.',
  'power.few-bids': ({ least }: ProblemParams) => `Too few bids: this amount needs ${least ?? ''}. Add the others.`,
  'power.bid-twice': () => 'One supplier bid twice. Keep one price each.',
  'power.no-bid': () => 'This supplier has not bid. Choose one that has.',
  'power.over-budget': () => 'This bid is over the budget. Choose one within it, or let it again.',
  'power.not-lowest': () => 'This is not the lowest bid: say why; everybody reads it.',
  'power.over-award': () => 'The contract cannot be over the award. Check it.',
  'power.people': () => 'The numbers do not fit. Check how many inspected and how many accepted.',
  'power.not-accepted': () => 'Half or fewer accepted it. Choose “not agreed”; it is repaired and inspected again.',
  'power.over-contract': () => 'The settlement is over contract and changes. Enter the change first.',
  'power.no-grounds': () => 'Without decision, acceptance and settlement nothing is paid. Take the steps before it.',
  'power.wrong-sum': () => 'The payment does not fit the settlement. Reload the page.',
  'power.no-change-now': () => 'A change is entered between the beginning and the acceptance of the works.',
  'power.change-limit': ({ percent }: ProblemParams) =>
    `Changes come to more than ${percent ?? ''}% of the contract. Choose the new decision that allows it.`,
  'power.paid-already': () => 'It has been paid for and cannot be given up. Take the remaining steps.',
  'power.no-band': () => 'Today’s rules have no band for this amount. The county is to add it.',
  'power.no-supplier': ({ supplier }: ProblemParams) =>
    `“${supplier ?? ''}” is not on the register. Put it there first.`,
  'power.line': ({ line }: ProblemParams) => `Line ${line ?? ''} cannot be read. Write it as the hint says.`,
  'power.supplier-twice': () => 'It is on the register already.',
}
