import type { tipoffRefusals as zh } from '../zh/tipoff-refusals.ts'

export const tipoffRefusals: typeof zh = {
  'tipoff.unknown': () =>
    'No report was found under this number. Please type the 20 digits again as you wrote them down.',
  'tipoff.not-sealed': () =>
    'What arrived was not sealed and was not taken. Please send it again from the report page.',
  'tipoff.keyset-expired': () =>
    'The keys it was sealed to have been replaced, so it was not taken. Reload the page and send it again; your words are still there.',
  'tipoff.work-needed': () =>
    'Many are writing just now: your phone has to compute for some seconds. Please keep the page open.',
  'tipoff.busy': () =>
    'Many are writing just now, and the page without scripts cannot take more. Come back in an hour, telephone or write a letter.',
  'tipoff.no-keys': () =>
    'The commission has no keys yet, so nothing can be taken here. Telephone 12388, write a letter or go there.',
  'tipoff.too-long': () => 'The letter is too long. Please write two.',
  'tipoff.full': () => 'This report holds as many letters as it can. Please write another one.',
  'tipoff.ended': () =>
    'This report is closed and takes no additions. If there is something new, please write another one.',
  'tipoff.no-seat': () =>
    'Your key is not in the keyset of now, so no report opens. Ask a colleague to put your key into the next one.',
  'tipoff.changed': () => 'A colleague has just dealt with this one. Look at it again before you decide.',
  'tipoff.not-now': () => 'This step cannot be taken now. Please look where this report stands.',
  'tipoff.no-channel': () =>
    'The commission above has no keys yet, so nothing can be passed up. Please pass it on by paper.',
  'tipoff.keyset-unsigned': () =>
    'The keyset bears no good signature and was not published. Check the root key and sign again.',
  'tipoff.keyset-misfit': () =>
    'The keyset does not fit the one before: number, dates, people or root key. Reload the page and do it again.',
}
