import type { ProblemParams } from '#kernel/problem.ts'
import type { disputeRefusals as zh } from '../zh/dispute-refusals.ts'

export const disputeRefusals: typeof zh = {
  'dispute.registered': () => 'This matter is registered as a dispute already. Please go on under “Mediation”.',
  'dispute.not-now': () => 'It is not the turn of this step. Please follow the stage shown above.',
  'dispute.ended': () => 'This mediation is over and cannot be changed.',
  'dispute.changed': () => 'Somebody has just taken a step. Please look at it first.',
  'dispute.incomplete': () => 'Something is missing in this step. Please complete it.',
  'dispute.two-parties': () => 'A dispute has two sides. Please name the other one.',
  'dispute.no-party': () => 'There is no such party. Please choose from the list.',
  'dispute.no-kind': () => 'There is no such kind of dispute. Please choose from the list.',
  'dispute.rights-first': () => 'The rights are told before consent is noted. Please tell them first.',
  'dispute.no-consent': () => 'Not every party has agreed, so it cannot begin. Note their consent, or a refusal.',
  'dispute.no-mediator': () => 'No mediator in office. Please choose one from the register.',
  'dispute.not-qualified': () => 'This mediator is not registered for this kind. Please choose another.',
  'dispute.named': () => 'This mediator is named already. Please see the present ones.',
  'dispute.recused': () => 'This mediator stepped aside and cannot return. Please choose another.',
  'dispute.no-session': () => 'There is no such session, or it was held or dropped. Please choose from the list.',
  'dispute.no-record': () => 'There is no record of a session. Please record one first.',
  'dispute.no-hour': () => 'The micro-court has no such hour. Please choose from its timetable.',
  'dispute.day-gone': () => 'That day is gone. Please choose today or later.',
  'dispute.day-to-come': () => 'The day of receipt cannot lie ahead.',
  'dispute.no-extension': () => 'It was extended already. Settle it, or end it and tell the other ways.',
  'dispute.extension-most': ({ most }: ProblemParams) => `At most ${most ?? ''} days more. Please choose fewer.`,
  'dispute.instalment-line': ({ line }: ProblemParams) =>
    `This line cannot be read: “${line ?? ''}”. Write the day first (2026-12-31), a blank, then what.`,
  'dispute.no-instalment': () => 'The agreement has no such part, or it is done. Please choose from the list.',
  'dispute.not-due': ({ day }: ProblemParams) => `This part is due on ${day ?? ''}, which is not over. Note it then.`,
  'dispute.not-broken': () => 'No breach is noted. Please note first what was not done.',
  'dispute.not-confirmable': () =>
    'Courts do not confirm this agreement: oral ones, and those on marriage or descent, are excluded.',
  'dispute.confirm-late': ({ day }: ProblemParams) =>
    `The joint request was possible until ${day ?? ''}. The agreement stands; whoever breaks it can be sued.`,
  'dispute.not-joint': ({ all }: ProblemParams) => `All ${all ?? ''} parties must ask together. Please add signatures.`,
  'dispute.archived': () => 'It is filed already.',
  'dispute.term': () => 'The end must come after the beginning. Please change it.',
  'dispute.no-account': () => 'There is no such account. Please check, or leave it empty.',
  'dispute.dismissed': () => 'This mediator is off the register already.',
  'dispute.hour-dropped': () => 'This hour is dropped already.',
}
