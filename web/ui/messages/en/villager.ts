import type { Messages } from '../index.ts'

export const villager: Messages['villager'] = {
  boardTitle: (village) => `${village} notice board`,
  pitch: 'Say what is wrong, see where it stands, and judge yourself whether it was solved.',
  actsLabel: 'What you can do',
  helpLabel: 'Acts and telephone',
  actsAlways: 'On every page',
  report: 'Report a matter',
  reportHint: 'In words or with a photo',
  track: 'Follow a matter',
  trackHint: 'With the receipt number, no sign-in',
  misconduct: 'Report misconduct',
  misconductHint: 'Of officials; not through village or town',
  callTitle: 'No phone in hand? The same service',
  callText: 'Call, or walk in. We write it down for you and hand you the receipt.',
}
