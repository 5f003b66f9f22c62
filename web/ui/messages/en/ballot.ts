import type { ProblemParams } from '#kernel/problem.ts'
import type { Messages } from '../index.ts'

export const ballot: Messages['ballot'] = {
  title: 'Vote by phone',
  lede: 'Type the eight signs of your voting slip. No account and no phone number is needed.',
  code: 'Voting code',
  codeHint: 'Eight letters and digits, small or capital.',
  look: 'Open the ballot',
  above: (village) => `${village} · vote`,
  ask: 'How do you vote on this?',
  secret: 'Secret ballot: it is kept that this slip was used, not what was voted.',
  named: 'Open ballot: your vote is recorded with your name, in the minutes.',
  next: 'Next',
  sureTitle: 'You have chosen',
  sureHint: 'Once cast, a vote cannot be changed or cast again.',
  cast: (choice) => `Cast: ${choice}`,
  change: 'Choose again',
  counted: 'Done: your vote is counted',
  stands: {
    phone: 'This slip has been used',
    paper: 'You were given a paper ballot',
    over: 'The vote is over',
  },
  kept: 'One person, one vote, counted once. What you voted is not tied to you: nobody can look it up, and it is not shown here again.',
  keptNamed: 'One person, one vote, counted once. Your vote is in the minutes.',
  toTheConvener: 'This code cannot be used any more. Ask whoever leads the meeting, or the supervision committee.',
  result: 'See the question and the result',
  slips: 'Print voting slips',
  slipsLede: (count) =>
    `${count} slips not used yet. Cut along the lines and hand each to its person; those who voted or took paper are not among them.`,
  noSlips: 'No slips to print: the vote has not begun, is over, or all have been used.',
  heldBy: (holder) => `held by no. ${holder}`,
  slipSecret: 'Secret. Scan the code, or open the address and type the voting code; it works once.',
  slipNamed: 'Open ballot, by name. Scan the code, or open the address and type the voting code; it works once.',
  qr: 'Scan to vote',
  running: 'Voting by phone now',
  over: 'The vote by phone is over',
  secretKind: 'Secret: the sums are seen at the end only, without names.',
  namedKind: 'Open: at the end everybody’s vote is listed.',
  slipsMade: 'Slips',
  byPhone: 'Voted by phone',
  byPaper: 'Took paper instead',
  unused: 'Not used yet',
  namedTable: 'Votes by phone, by number of the register',
  choice: 'Vote',
  verbs: {
    'ballot-opened': 'Open the vote by phone',
    'paper-given': 'Hand out paper ballots',
    'ballot-closed': 'End the vote by phone',
  },
  given: (count) => `Paper ballots handed out: ${count}`,
  castCount: (count) => `Votes by phone: ${count}`,
  openedAs: { true: 'Secret ballot', false: 'Open ballot, by name' },
  apart: 'By phone and on paper',
  phoneRow: 'By phone',
  paperRow: 'On paper',
  together: (count) =>
    `Votes by phone among them: ${count}. So few that, told apart, they would show who voted how: only the whole is published.`,
}

export const ballotRefusals = {
  'decision.ballot-unknown': () => 'There is no such voting code. Please compare it with your slip and type it again.',
  'decision.ballot-over': () => 'The vote is over; this vote was not counted. Ask whoever leads the meeting.',
  'decision.voted-already': () => 'This slip has been used. It counts once.',
  'decision.has-paper': () => 'You were given a paper ballot. Please vote on paper; the slip cannot be used any more.',
  'decision.ballot-open': () => 'The vote by phone is still open. End it first, then enter the count.',
  'decision.not-on-roll': ({ number }: ProblemParams) =>
    `No. ${number ?? ''} did not sign in and gets no ballot. Check the number.`,
  'decision.voted-by-phone': ({ number }: ProblemParams) =>
    `No. ${number ?? ''} has voted by phone and gets no paper ballot. One person, one vote.`,
  'decision.paper-already': ({ number }: ProblemParams) =>
    `No. ${number ?? ''} has a paper ballot already. One person, one vote.`,
  'decision.online-paper': ({ number }: ProblemParams) =>
    `No. ${number ?? ''} takes part online and is not in the room for a secret paper ballot: vote by phone.`,
  'decision.more-than-given': () =>
    'More paper ballots than people who took one. Enter their numbers under “Hand out paper ballots” first.',
}
