import type { matterRefusals as chinese } from '../zh/matter-refusals.ts'
import { counted } from './counted.ts'

export const matterRefusals: typeof chinese = {
  'matter.not-reported': () => 'This matter was never taken down. Please send it again.',
  'matter.no-one-above': () => 'There is no unit to return it to or to pass it up to. Handle it, or assign it below.',
  'matter.unit-not-below': () => 'Only units below yours can be assigned. Please pick one from the list.',
  'matter.unit-not-beside': () =>
    'It can be passed across only to a unit of the same level. Please pick one from the list.',
  'unit.unknown': () => 'There is no such unit. Please pick one from the list.',
  'matter.other-village': () => 'The two are not in the same village. Please check the place first.',
  'matter.refusal-too-late': () => 'The time to say “not mine” is over. Go on, or ask the level above to reassign it.',
  'matter.extension-already-asked': () => 'More time was asked for already. Please wait for the decision.',
  'matter.no-extension-asked': () => 'Nobody is asking for more time.',
  'matter.extensions-used': ({ limit }) =>
    `No more extensions ${limit === undefined ? '' : `(at most ${limit})`}. Handle it in time, or explain.`,
  'matter.extension-too-long': ({ limit }) =>
    `Too long${limit === undefined ? '' : `: at most ${counted(limit, 'day', 'days')}`} at once. Please ask for fewer.`,
  'matter.suspensions-used': ({ limit }) =>
    `No more suspensions ${limit === undefined ? '' : `(at most ${limit})`}. Please go on.`,
  'matter.suspension-in-the-past': () => 'That day is over. Please choose today or later.',
  'matter.suspension-too-long': ({ limit }) =>
    `Too long${limit === undefined ? '' : `: at most ${counted(limit, 'day', 'days')}`}. Please choose an earlier day.`,
  'matter.not-reached-no-say': () => 'Nobody was reached, so nobody said whether it is solved or satisfying.',
  'matter.merge-into': () => 'Into which matter? Please compare first.',
  'matter.merge-into-itself': () => 'A matter cannot be merged into itself. Choose another.',
  'matter.merge-into-closed': () => 'That matter is closed; nothing can be merged into it.',
  'matter.merge-into-earlier': () =>
    'Merge only into the earlier one, so that no clock starts anew. Start from the later one.',
  'matter.number-unknown': () => 'There is no such number, or it is not open to you. Please check it.',
  'matter.nobody-to-call': () => 'Nobody left a telephone number.',
  'text.blank-left': ({ blank }) =>
    `The usual words still have a blank${blank === undefined ? '' : `: ${blank}`}. Please fill it in.`,
  'search.empty': () => 'Please write a word, a number or a receipt.',
  'cursor.malformed': () => 'This page address is wrong. Please start from the first page.',
  'place.malformed': () => 'This is not a place code. Please pick one from the list.',
  'origin.foreign': () => 'This did not come from a page of ours and was not done. Go back to the page and try again.',
}
