import type { Messages } from '../index.ts'
import type { residentRefusals as chinese } from '../zh/report.ts'

export const residentRefusals: typeof chinese = {
  'report.text-too-long': ({ count, limit }) =>
    limit
      ? `You wrote ${count} characters; at most ${limit} fit. Please shorten it by ${Number(count) - Number(limit)}.`
      : 'This is too long. Please shorten it.',
  'report.text-too-short': ({ limit }) =>
    `This is too short to see what happened. Write at least ${limit ?? 4} characters: what, and where.`,
  'phone.malformed': () =>
    'This is not a telephone number. Give 11 digits, or a landline with its area code; you may also leave it out.',
  'kind.unknown': () => 'This kind is no longer in use. Choose another, or leave it out.',
  'grid.unknown': () => 'This grid is not in this village. Choose another, or leave it out.',
  'matter.not-now': () => 'The matter has moved on, and this can no longer be done. Please look at its state below.',
  'matter.others-wait': () => 'Others wait for this matter, so it cannot be withdrawn. You can add a few words.',
  'matter.urged-today': () =>
    'You have urged today, and the unit has seen it. Please urge again tomorrow, or telephone.',
  'matter.urged-often': ({ limit }) =>
    `You have urged ${limit ?? 'many'} times, and the unit has seen it. Please telephone, or add a few words.`,
  'matter.say-too-late': () =>
    'This was closed too long ago to change. If it is broken again, please report it as a new matter.',
  'matter.say-not-asked': () =>
    'This matter was withdrawn or joined with another, so no word is needed. Please read on below.',
  'matter.merged': () => 'This matter was joined with an earlier one. Please look at that one.',
}

export const report: Messages['report'] = {
  title: 'Report a matter',
  lead: 'Say it once; you need not find a second person.',
  emergency: 'Somebody in danger? Call first:',
  text: 'What happened?',
  textHint: 'The microphone on your keyboard writes what you say.',
  textNeed: 'required, one sentence is enough',
  photos: 'Photos',
  photosKept: (count) => (count === 1 ? 'One photo is already here.' : `${count} photos are already here.`),
  photosAgain: 'If you had chosen photos, please choose them again.',
  where: 'Where is it?',
  grid: 'Which grid',
  gridBlank: 'I do not know',
  place: 'Where exactly',
  placeHint: 'Such as: east end of the bridge, behind the old hall.',
  here: 'Use where I am now',
  hereAsking: 'Finding where you are…',
  hereTaken: 'Noted, for those who handle it only.',
  hereFailed: 'Your position could not be found. Write where it is instead.',
  phone: 'Your telephone',
  phoneHint: 'Only to tell you the result. Without it, the receipt does the same.',
  kind: 'What kind of matter?',
  kindHint: 'You may leave it out; the grid worker will sort it.',
  kindNone: 'Not sure, leave it out',
  kindChosen: (kind) => `Kind: ${kind}`,
  forOther: 'I report for somebody else',
  forOtherLegend: 'Who are you to them?',
  forOtherHint: 'You may speak for anybody; it is noted that you did.',
  forSelf: 'No, it is my own matter',
  relations: {
    child: 'Their child',
    parent: 'Their parent',
    spouse: 'Their spouse',
    relative: 'A relative',
    neighbour: 'A neighbour',
    'grid-worker': 'Grid worker',
    cadre: 'Official',
    other: 'Somebody else',
  },
  send: 'Send it',
  misconduct: 'To report an official, please do not write here.',
  misconductLink: 'See how to report misconduct',
  like: {
    title: 'This may be the same',
    lead: 'Somebody in the village has already reported what stands below. If it is the same, it need not be done twice.',
    reported: (day) => `Reported ${day}`,
    same: 'The same: count me in',
    sameHint: 'You get a receipt of your own and can follow it.',
    different: 'Not the same: send mine',
    yours: 'What you wrote',
    back: 'Go back and change it',
  },
  follow: {
    title: 'Me too',
    lead: 'You need not say it again. We count you in and tell you every step.',
    text: 'Anything to add',
    send: 'Count me in',
    other: 'It is something else: report it',
  },
  feedback: {
    title: 'Is this page hard to use?',
    lead: 'Hard to read, hard to understand, wrong, or stuck: please say so. It goes to the county centre, not through the village.',
    text: 'What is hard to use?',
    village: 'First choose your village, so that we know where you use it.',
  },
  again:
    'You have just sent one with other content. If this is another matter, press once more to send it; to add to the first, open it with its receipt.',
  lost: {
    title: 'The connection is gone; nothing was sent yet',
    text: 'All you wrote is still here. Press again when there is a signal.',
  },
  draft: {
    kept: 'What you had not sent the last time was kept and is here again.',
    discard: 'Throw it away, start anew',
  },
  shrunk: (count) => `${count} chosen`,
}
