import type { Messages } from '../index.ts'

export const audit: Messages['audit'] = {
  title: 'Audit',
  lede: 'One line for every change and for every look at a personal record; lines are only ever added. Looking here adds one too.',
  find: 'Search the audit',
  from: 'From',
  to: 'To',
  who: 'Who',
  whoHint: 'Sign-in name',
  verb: 'Did what',
  verbHint: 'Such as matter or matter.read',
  object: 'To what',
  objectHint: 'Id of the record',
  at: 'When',
  place: 'Place',
  none: 'Nothing fits',
  older: 'Older',
  kinds: { staff: 'Staff', villager: 'Resident', anonymous: 'Somebody not signed in', system: 'System' },
}
