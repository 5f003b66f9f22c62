import type { Messages } from '../index.ts'

export const privacy: Messages['privacy'] = {
  title: 'Who can see my details',
  lead: 'What you write is read by those who must handle it. Every opening of your telephone number is recorded.',
  caption: 'Who sees what',
  who: 'Who',
  what: 'sees',
  hidden: 'does not see',
  rows: {
    you: {
      who: 'You, with the receipt',
      what: 'Everything: your words, your photos, each step, who holds it, when it is due.',
      hidden: 'Notes between offices.',
    },
    waiting: {
      who: 'Others who wait for the same matter',
      what: 'The title with numbers hidden, each step, photos of the finished work.',
      hidden: 'Who you are, your own words, your photos.',
    },
    neighbours: {
      who: 'Neighbours and passers-by',
      what: 'Only what may be public: the title with numbers hidden, the grid, the state, who holds it.',
      hidden:
        'Who you are, your words, photos, telephone. Of family and money matters and opinions of officials, not even the title.',
    },
    territory: {
      who: 'Grid worker, village, town and county centre of the place',
      what: 'Your words, photos, the place, the first and last sign of your name, the last four digits of your number.',
      hidden: 'The whole telephone number, unless they handle the matter.',
    },
    holder: {
      who: 'The unit that handles it, and the one that calls back',
      what: 'May open your number to call you. Each opening records who and when.',
      hidden: 'Your other matters.',
    },
    department: { who: 'County departments', what: 'Only what was given to them.', hidden: 'Anything else.' },
    watchers: {
      who: 'Supervision committee, town leaders, discipline commission',
      what: 'The matter and its course, parts of the name, the last four digits.',
      hidden: 'The whole telephone number: they cannot open it.',
    },
    keepers: {
      who: 'Those who keep the system running',
      what: 'Whether the system works.',
      hidden: 'Any matter of yours. Numbers and names in the database are encrypted.',
    },
  },
  kept: 'What is kept',
  keptLines: {
    report: 'What you wrote, the place, the photos, and the day.',
    phone:
      'Telephone and name: only if you give them, and encrypted. Without them you are anonymous; the receipt does the same.',
    photo: 'The position and the phone’s model are taken out of photos.',
    receipt:
      'The receipt number itself is not kept, only a mark that fits it. If lost, the last four digits help to find it.',
  },
  notKept: 'What is not kept',
  notKeptLines: {
    id: 'Identity and bank card numbers: we do not want them. If you write one, the public title hides it.',
    track: 'Which pages you read. There is no advertising and no tracking by others.',
    place: 'Your position, unless you press “Use where I am now”.',
  },
  browser: 'What stays in your phone',
  browserText:
    'Three small things: the language, the text size, a proof against forged forms. Unfinished words stay in the page and are gone when you close it.',
  rights: 'To see, correct or delete',
  rightsText: 'Call the number below with your receipt number. You may always ask who opened your telephone number.',
  whoLooked: 'See who looked at our household’s record',
}
