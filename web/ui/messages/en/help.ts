import type { Messages } from '../index.ts'

export const help: Messages['help'] = {
  title: 'How to use it',
  lead: 'If anything is unclear, call, and we do it for you.',
  items: {
    how: {
      ask: 'How do I report something?',
      answer:
        'Scan the code on the village’s notice board, press “Report a matter”, write a sentence and send it. Photo, place and telephone may be left out.',
    },
    receipt: {
      ask: 'What is the receipt for?',
      answer:
        'With it you follow the matter, add to it, urge, and say at the end whether it is solved. Write it down, photograph it or print it.',
    },
    lost: {
      ask: 'And if I lose it?',
      answer:
        'If you left a telephone number, call with its last four digits and we find it. If not, please report it anew.',
    },
    name: {
      ask: 'Must I give a name and number?',
      answer: 'No. It is handled all the same, and the receipt shows all.',
    },
    other: {
      ask: 'May I speak for an old person or a neighbour?',
      answer: 'Yes. Open “I report for somebody else” on the form, or ask the grid worker to write it down.',
    },
    same: {
      ask: 'And if somebody has reported it already?',
      answer:
        'Before sending you are shown what is like it. If it is the same, press “The same: count me in”; you get a receipt too.',
    },
    late: {
      ask: 'And if it is not done in time?',
      answer: 'The level above is told at once, up to the county. You can also press “Urge”.',
    },
    judge: {
      ask: 'They say it is done and I say it is not. Who decides?',
      answer:
        'You do. Say “not solved” and it opens again at once with the level above. Without your word it closes as “no answer”, not as solved.',
    },
    official: {
      ask: 'And to report an official?',
      answer:
        'Not under “Report a matter”, where village and town can read it. Press “Report misconduct” for the ways.',
    },
    size: { ask: 'Is the type too small?', answer: 'Press “Large” at the top right of any page.' },
    danger: { ask: 'Is somebody in danger?', answer: 'Call 110, 119 or 120 first and get away; write afterwards.' },
  },
}
