import type { Messages } from '../index.ts'

export const callout: Messages['callout'] = {
  title: 'Call-outs',
  count: (open: number, late: number) => (late > 0 ? `${open} open, ${late} of them past their time` : `${open} open`),
  none: 'Nobody is called out now',
  past: 'Come to an end',
  call: 'Call a grid worker out',
  callLede: 'Say where to, what for and by when. It stands on the worker’s phone under Today, without a signal too.',
  grid: 'Grid',
  chooseGrid: 'Choose a grid',
  what: 'What for',
  whatHint: 'A sentence or two, such as: see whether the old man’s fever has gone',
  on: 'By which day',
  at: 'By what time',
  matterNumber: 'Number of the matter (may stay empty)',
  matter: 'Matter',
  door: 'Household',
  dueAt: 'By when',
  calledBy: 'Called by',
  reason: 'Why',
  record: 'Recorded there',
  openRecord: 'See the record',
  states: {
    called: 'no answer yet',
    accepted: 'accepted',
    declined: 'cannot come',
    done: 'done',
    withdrawn: 'taken back',
    expired: 'nobody answered in time',
  },
  lateStates: {
    called: 'past its time, no answer',
    accepted: 'accepted, past its time and not done',
    declined: 'cannot come',
    done: 'done',
    withdrawn: 'taken back',
    expired: 'nobody answered in time',
  },
  acts: { accepted: 'I am coming', declined: 'I cannot come', done: 'It is done', withdrawn: 'Take it back' },
}

export const calloutRefusals = {
  'callout.state': () => 'Something else has become of this call-out meanwhile. Look at how it stands now.',
  'callout.past': () => 'That time has passed. Give one that is still to come.',
  'callout.reason': () => 'Say why.',
}
