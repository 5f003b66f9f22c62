import type { ProblemParams } from '#kernel/problem.ts'
import type { fundRefusals as zh } from '../zh/fund-refusals.ts'

export const fundRefusals: typeof zh = {
  'fund.incomplete': () => 'Something is missing for this step. Fill it in and send again.',
  'fund.changed': () => 'Somebody has just taken a step with this fund. Look at where it stands now.',
  'fund.not-now': () => 'It is not the turn of this step yet. See whose turn it is.',
  'fund.ended': () => 'This fund is paid out and closed; nothing can be changed.',
  'fund.no-grounds': () =>
    'No payment without grounds. Choose a decision or item; publicity and approval come before payment.',
  'fund.no-decision': () =>
    'No such decision was passed, or decisions of this type are no ground. Choose one of the list.',
  'fund.no-item': () => 'No such item is finished and published. Choose one of the list.',
  'fund.no-kind': () => 'The playbook has no such kind of fund. Choose one of the list.',
  'fund.no-band': () => 'The playbook names nobody to approve this sum. The county has to add a band.',
  'fund.no-format': () => 'The playbook has no format for the bank. The county has to add one.',
  'fund.over-decision': () => 'The total is more than the decision allows. Lower it, or have the meeting decide again.',
  'fund.over-total': () => 'The list adds up to more than the fund. Check each line.',
  'fund.no-list': () => 'There is no list yet. Enter the list before you announce it.',
  'fund.line': ({ line }: ProblemParams) =>
    `Line ${line ?? ''} cannot be read. Write on each line: name, account, amount (or quantity).`,
  'fund.no-line': () => 'There is no such number on the list. Check it.',
  'fund.not-flagged': () => 'No tie is declared for this line, or it is cleared already. Nothing to do.',
  'fund.publicity': ({ day }: ProblemParams) => `The list hangs until ${day ?? ''}. Approve it from the day after.`,
  'fund.no-objection': () => 'No objection waits for an answer. Load the page again.',
  'fund.objections': () => 'An objection has not been answered. Answer it before approval.',
  'fund.flagged': () => 'The list holds declared kin of a cadre. The supervision committee has to clear it first.',
  'fund.nobody-waits': () => 'Nobody waits for money. Import the bank’s answer first.',
  'fund.wrong-sum': () => 'The sum does not agree with the list. Load the page again.',
  'fund.no-payment': () => 'This fund has no such payment. Choose the right batch.',
  'fund.return-twice': () => 'The bank’s answer for this batch was imported already. Nothing to do.',
  'fund.return-wrong': ({ count, row }: ProblemParams) =>
    `${count ?? ''} faults in the bank’s answer, the first in row ${row ?? ''}. Nothing was imported; correct the file and upload it again.`,
  'fund.not-unpaid': () => 'Only where payment failed can the account be changed. Check the number.',
  'fund.account': () => 'An account has 10 to 30 digits. Check it.',
  'fund.under-way': () => 'A payment is still with the bank. Import its answer first.',
  'fund.nothing-paid': () => 'Nothing was paid, so it cannot be closed. Stop the fund instead.',
  'fund.paid-already': () => 'Money was paid, so it cannot be stopped. Finish the remaining steps.',
  'fund.file-changed': () =>
    'This file differs from the one that was ordered and is not handed out. Ask the administrator.',
}
