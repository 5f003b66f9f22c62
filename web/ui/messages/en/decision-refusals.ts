import type { ProblemParams } from '#kernel/problem.ts'

export const decisionRefusals = {
  'decision.not-now': () => 'It is not this step’s turn. Reload the page and take the next step.',
  'decision.changed': () => 'Somebody has just changed this decision. Look at where it stands, then go on.',
  'decision.no-procedure': () =>
    'There is no procedure for this type of matter today. Choose another type, or ask the county to add the rule.',
  'decision.organ-refused': ({ en }: ProblemParams) => `This meeting cannot decide it. ${en ?? ''}`,
  'decision.organ-not-listed': () => 'This type of matter is not decided by that meeting. Choose one of those listed.',
  'decision.notice-too-short': ({ days }: ProblemParams) =>
    `Too late. The meeting needs ${days ?? ''} days’ notice at least: choose a later day.`,
  'decision.no-register': () =>
    'There is no register of voters for this meeting. Put one together on the registers page first.',
  'decision.authority': () =>
    'The representatives need the assembly’s authority for this. Say which assembly gave it and for what.',
  'decision.authority-ended': () =>
    'The authority has ended by the day of the meeting. Give its last day, or let the assembly decide.',
  'decision.too-early': ({ day }: ProblemParams) => `The meeting is on ${day ?? ''}; this step cannot be done before.`,
  'decision.minutes-late': ({ days }: ProblemParams) =>
    `The minutes are ${days ?? ''} days late. Give the reason to hand them in; it is published with the days.`,
  'decision.party-quorum': () => 'Too few Party members for a meeting. Call it again.',
  'decision.more-than-all': () => 'The numbers do not fit: a part is more than the whole. Check them.',
  'decision.too-few-signers': () => 'Too few signatures. Check how many signed, and of how many.',
  'decision.numbers': ({ word }: ProblemParams) =>
    `“${word ?? ''}” cannot be read. Write numbers of the register, such as 1-40, 42.`,
  'decision.twice': ({ number }: ProblemParams) =>
    `Number ${number ?? ''} is written twice. One person has one vote: check it.`,
  'decision.steps-aside': () =>
    'You declared kin or an interest in the other party: a colleague has to take this decision’s steps.',
  'decision.not-on-register': ({ number }: ProblemParams) =>
    `There is no number ${number ?? ''} on the register. Check it.`,
  'decision.recused': ({ number }: ProblemParams) =>
    `Number ${number ?? ''} has a tie to the matter and must not take part.`,
  'decision.no-online': () => 'The law knows no online attendance for this meeting. They have to come.',
  'decision.no-proxies': () => 'Nobody can be represented at this meeting.',
  'decision.holder-absent': ({ number }: ProblemParams) =>
    `Whoever votes for number ${number ?? ''} is not in the room.`,
  'decision.holder-twice': ({ number }: ProblemParams) =>
    `Whoever votes for number ${number ?? ''} already votes for somebody else.`,
  'decision.proxy-household': ({ number }: ProblemParams) =>
    `Number ${number ?? ''} can only be represented by a member of the same household.`,
  'decision.tellers': () => 'Two different people at least count and watch. Write their names with commas between.',
  'decision.due-past': () => 'That day is over. Choose today or later.',
  'decision.secrecy': ({ secrecy }: ProblemParams) =>
    secrecy === 'secret' ? 'This type of matter needs a secret ballot.' : 'This type of matter needs an open vote.',
  'decision.too-many-issued': () =>
    'More ballots than people who can vote. One person, one vote; in a secret ballot those online have none.',
  'decision.too-many-back': () => 'More ballots came back than were given out. Count again.',
  'decision.incomplete': () => 'Something is missing from this step. Fill it in.',
  'decision.household-twice': ({ household }: ProblemParams) =>
    `Household ${household ?? ''} already has a representative. No two may come from one household.`,
  'decision.electors-typed': ({ line }: ProblemParams) =>
    `Line ${line ?? ''} cannot be read. Write on each line: name, household number, man or woman, with spaces between.`,
  'decision.elector-gone': () => 'This person is no longer on the register.',
}
