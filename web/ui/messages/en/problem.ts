import type { Messages } from '../index.ts'
import type { Parameters } from '../problem-parameters.ts'

const sentences: Messages['problem']['sentences'] = {
  'not-found': () => 'This page does not exist or is not open to you. Check the address, or start from the home page.',
  forbidden: () => 'Your post cannot take this step. Please hand it to a post that can.',
  'sign-in-needed': () => 'Please sign in first, then go on.',
  'too-many-requests': ({ seconds }: Parameters) =>
    seconds ? `Too many tries. Please wait ${seconds} seconds.` : 'Too many tries. Please wait a little.',
  'form.expired': () => 'This form has been open too long. What you wrote is still here; please send it again.',
  'validation.required': () => 'This is required. Please fill it in.',
  'validation.too-long': ({ most }: Parameters) =>
    most ? `This is too long. Please use at most ${most} characters.` : 'This is too long. Please shorten it.',
  'validation.too-short': ({ least }: Parameters) =>
    least ? `This is too short. Please write at least ${least} characters.` : 'This is too short. Please write more.',
  'validation.phone': () => 'This is not a telephone number. Give 11 digits, or a landline with its area code.',
  'validation.choice': () => 'There is no such choice. Please pick one from the list.',
  'validation.date': () => 'This is not a date. Please write it as year-month-day.',
  'validation.format': () => 'This is not written as expected. Please follow the hint.',
  'validation.number': () => 'A number is needed here. Please write digits only.',
  'file.too-large': ({ megabytes }: Parameters) =>
    megabytes
      ? `The file is too large. Please choose one under ${megabytes} MB.`
      : 'The file is too large. Please choose a smaller one.',
  'file.wrong-type': () => 'This kind of file is not accepted. Please choose a JPG, PNG or WebP photo.',
  'file.too-many-pixels': () => 'The photo has too many pixels. Please shrink it, or take one with the phone.',
  'file.too-many': ({ most }: Parameters) =>
    most ? `Too many photos. Please keep at most ${most}.` : 'Too many photos. Please remove some.',
  'matter.changed': () =>
    'Someone else has just acted on this matter, so your step was not recorded. Look at the new state, then decide.',
  'same-id-other-content': () =>
    'This form was already sent with other content. Open the matter and add to it there instead.',
  'receipt.unknown': () =>
    'There is no such receipt, or the check code is wrong. Please copy it from the receipt again.',
  'village.unknown': () => 'No such village. Scan the code on the notice board again, or choose it on the county page.',
  'link.expired': () => 'This link has expired. Ask for a new one, or use the receipt number.',
  'wrong-password': () => 'Account, password or one-time code is wrong. Please try again.',
  unexpected: ({ request }: Parameters) =>
    request
      ? `Something went wrong and was recorded (number ${request}). Please try again later.`
      : 'Something went wrong and was recorded. Please try again later.',
}

export const problem: Messages['problem'] = {
  title: 'This did not work',
  notFoundTitle: 'Not found',
  forbiddenTitle: 'Not your step',
  expiredTitle: 'Expired',
  tooManyTitle: 'Too many tries',
  generic: (status) =>
    status >= 500
      ? 'Something went wrong and was recorded. Please try again later.'
      : 'This step did not work. Check what you entered and try again.',
  requestNumber: (number) => `Number ${number}`,
  sentences,
}
