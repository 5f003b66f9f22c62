import type { log as source } from '../zh/log.ts'

export const log: typeof source = {
  title: 'What is published cannot be changed unseen',
  lede: 'For every entry a village publishes, a fingerprint is kept, and bodies outside the village and the town each keep a copy. Change one word or one cent later, and the fingerprint no longer fits.',
  proves: 'What it proves',
  provesLines: {
    unchanged: 'From the day it was witnessed, not a word and not a cent of an entry was changed.',
    whole: 'Nothing that this village ever published has been left out. Corrections and withdrawals leave their trace.',
    same: 'You and everybody else are shown the same log.',
    remembered: 'What this phone saw last time has not been replaced since.',
  },
  provesNot: 'What it does not prove',
  provesNotLines: {
    truth:
      'Not that what is written is true, only that it was not changed afterwards. If you think it is not true, object under the entry, or report it.',
    unpublished:
      'Not that everything due was published. What is still due stands on the village’s page, under “Due and missing”.',
    earlier: 'For dates before there were witnesses the log cannot vouch.',
    page: 'If somebody replaced this whole website and the witnesses as well, the page itself could not tell. So keep the figures and the code on the wall, or check offline with the tools below.',
  },
  marks: 'What the phone says, and what to do',
  marksSaid: {
    unchanged: 'Unchanged since it was published',
    waiting: 'On its way into the log, or waiting for witnesses',
    changed: 'The content was changed',
    missing: 'Entries are missing',
    split: 'The log tells two stories that contradict each other',
    unchecked: 'Could not be checked this time',
  },
  marksMean: {
    unchanged: 'Content, date and number are those of the log, and the witnesses saw them. Nothing for you to do.',
    waiting: 'Everything waits a moment at first. If it still says so after an hour, ring.',
    changed:
      'The phone lists what was there and what is there now. Take a picture and ring, or compare the fingerprint on the notice.',
    missing: 'They are in the log and not on the board; the phone says their numbers. Note them down and ring.',
    split: 'The log itself has lied. Press “Save the evidence” and hand it to the discipline commission.',
    unchecked: 'Most often there was no connection. Open the page again later, or check with the paper.',
  },
  cheating: 'And if the log itself cheats?',
  cheatingLines: {
    two: 'It shows you one story and somebody else another: the witnesses sign only what continues what they saw, so the other one gets no witness, and every phone that was here before raises the alarm.',
    back: 'It goes back to an old backup: the witnesses and the phones remember more, and the log itself stops signing.',
    lost: 'It deletes an entry, changes a date or an order: the numbers of each village run on without a gap, and a broken one shows.',
    all: 'It wins over the witnesses as well: the figures on the wall, the notices you keep and what your phone remembers are out of its reach.',
  },
  cheatingDo: 'When the phone raises the alarm, save the evidence, take a picture, then ring or',
  cheatingReport: 'report it',
  witnesses: 'Who the witnesses are',
  witnessesText: (enough, all) =>
    `An entry counts as witnessed once ${enough} of ${all} have seen it. They receive fingerprints only, and cannot see who checks.`,
  noWitnesses:
    'No witnesses have been appointed here yet. Without them only this can be proven: what this phone saw last time has not changed.',
  witness: 'Witness',
  seen: 'Last looked',
  seenSize: 'Up to entry',
  never: 'Has not looked yet',
  figures: 'Today’s figures',
  figuresText:
    'Once a week these two figures are pinned to the wall. Should anybody change what was logged before, they change, and the paper on the wall is the evidence.',
  size: 'Entries in the log',
  digits: 'Figures',
  asOf: 'As of',
  noFigures: 'There is nothing in the log yet.',
  print: 'Print the figures for the wall',
  paperTitle: 'Checking with the paper on the wall',
  paperSteps: {
    find: 'Find the sheet “Figures of the log” on the wall.',
    type: 'Type its number of entries below.',
    same: 'If the figures are those of the paper, nobody has touched what was logged before it.',
  },
  paperSize: 'Number of entries on the paper',
  paperLook: 'Show the figures of then',
  paperNone: (size) =>
    `No head of ${size} entries was signed. Check the number on the paper; if it stays like this, ring, and keep the paper.`,
  paperAnswer: (size) => `Figures at ${size} entries`,
  paperCode: 'For a notice with a log code in its corner: ',
  paperCodeLink: 'scan or paste the code',
  tools: 'Check it yourself',
  toolsText:
    'With these you need not trust this website. Give them to somebody who knows about such things: log, witnesses and signatures follow published international standards.',
  toolOffline: 'Offline verifier',
  toolOfflineHint: 'One file for phone or computer, works without a network',
  toolPolicy: 'List of witnesses',
  toolPolicyHint: 'The public keys of the log and of its witnesses',
  toolPython: 'Verifier in Python',
  toolPythonHint: 'Computes the whole log anew, without any of our code',
  toolGo: 'Verifier in Go',
  toolGoHint: 'Does it again with the library behind Go’s own checksum database',
  other: 'How another place becomes a witness',
  otherText:
    'Another town, the discipline commission, an archive or a school can be a witness: a computer on the network, this software, one command, and its public key handed to this county. It sees no personal data and need not judge contents; it only looks whether each log it sees continues the one before. The steps are in docs/witness.md, which comes with the software.',
  sheet: {
    title: 'Figures of the log',
    text: 'These are the figures of the county’s whole log at the moment below. Should anybody change what was published before, they change. Please keep this sheet.',
    how: 'To check: open the address below on a phone and type the number of entries. The figures must be those on this sheet.',
    posted: 'Posted on',
    by: 'Posted by',
  },
  check: {
    title: 'Check a printed notice',
    lede: 'Scan the log code in the corner of a notice, and it is checked here by itself. Or paste below what the scanner read.',
    code: 'Log code',
    hint: 'The whole address or the digits that the scanner read',
    button: 'Check',
    noScript:
      'Checking by itself takes a script. Without one, use the offline verifier, or compare the fingerprint on the paper.',
  },
}
