import type { Messages } from '../index.ts'

export const promise: Messages['promise'] = {
  title: 'What leaders answer for',
  lede: 'Taken on in person, with a day named in public. Whether it was kept is computed from the matter and what residents said; nobody can type it.',
  none: 'No leader has taken a matter on in person now.',
  count: (all: number, missed: number) => `${all} in all, ${missed} past their day and not done.`,
  how: '“Kept”: closed by the day, and a resident said that it is solved. Closed without that word it is “closed, not confirmed”.',
  standings: {
    missed: 'past its day',
    open: 'under way',
    unproven: 'closed, not confirmed',
    late: 'done, later than promised',
    kept: 'kept',
  },
  days: (promised: string, done: string | undefined) =>
    done ? `Promised by ${promised}, closed on ${done}.` : `Promised by ${promised}.`,
  holder: (unit: string) => `Now with ${unit}.`,
  own: 'Take a matter on',
  ownLede: 'It is public at once, and the day cannot be changed.',
  number: 'Number of the matter',
  publicTitle: 'Title for the public',
  publicHint: 'Everybody reads it. No names, telephones or illnesses.',
  leader: 'Leader',
  leaderName: 'Name of the leader',
  leaderPost: 'Post',
  promisedOn: 'Promised by',
  doneOn: 'Done on',
  publish: 'Promise in public',
  issue: 'Matter',
  standing: 'How it stands',
  desk: 'Promised on visits',
  noPromises: 'Nothing has been promised on visits yet',
  promised: 'What was promised',
  owner: 'By whom',
  keep: 'Done',
  asks: 'Asked for on visits',
  ask: 'What was asked for',
  due: 'Due',
  askStates: { late: 'overdue', open: 'under way', closed: 'closed' },
}

export const promiseRefusals = {
  'issue.no-matter': () => 'There is no matter of this number within your reach. Please check the number.',
  'issue.closed': () => 'This matter is closed already; nobody needs to take it on.',
  'issue.past': () => 'The day cannot lie before today. Please choose another.',
  'issue.owned': () => 'A leader has taken this matter on already.',
}
