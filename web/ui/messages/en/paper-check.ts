import type { paperCheck as source } from '../zh/paper-check.ts'

export const paperCheck: typeof source = {
  notACode: 'This is not the log code of a notice. Scan it again, or paste the whole address.',
  holds: 'The proof on the paper is genuine, and today’s log still holds it',
  facts: 'This paper is',
  fingerprint: 'Fingerprint of the content, to be the one printed on the paper',
  village: 'Village',
  number: 'Number within the village',
  period: 'Period',
  said: 'Published',
  seen: 'Witnessed',
  open: 'Open this entry on the phone',
  offlineTitle: 'Check a proof',
  offlineLede: 'Works without a network. Choose three files; they are read on this machine and go nowhere.',
  proof: 'Proof (.tlog-proof)',
  content: 'Content with its salt (optional)',
  policy: 'List of witnesses',
  code: 'Or: the log code of a notice',
  button: 'Check',
  needFiles: 'Choose the list of witnesses, and a proof or a log code.',
  contentUnchecked: 'No content was chosen: the proof was checked, the content was not.',
}
