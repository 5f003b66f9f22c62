import type { ProblemParams } from '#kernel/problem.ts'
import type { petitionRefusals as zh } from '../zh/petition-refusals.ts'

export const petitionRefusals: typeof zh = {
  'petition.kin': () =>
    'Somebody who holds a post in the village complained of declared you as near kin: a colleague has to act.',
  'petition.stepped-aside': () => 'You stepped aside from this petition: a colleague has to decide.',
  'petition.kin-successor': () =>
    'Somebody who holds a post in the village complained of declared the successor as near kin: choose somebody else.',
  'petition.registered': () => 'This matter is registered as a petition already. Go on with it under “Petitions”.',
  'petition.not-now': () => 'It is not the turn of this step yet. See where the petition stands, and go in order.',
  'petition.ended': () => 'This petition is over and cannot be changed.',
  'petition.changed': () => 'Somebody has just done a step of this petition. Look at where it stands now, then act.',
  'petition.incomplete': () => 'Something is missing for this step. Fill it in and send again.',
  'petition.accused': () => 'The unit complained of, or one under it, cannot handle the petition. Choose another unit.',
  'petition.no-unit': () => 'The county has no such unit. Choose one from the list.',
  'petition.no-track': () => 'There is no such procedure. Choose one from the list.',
  'petition.objection-late': ({ day }: ProblemParams) =>
    `“Not our duty” had to be said by ${day ?? ''}, which is over. Decide on acceptance instead.`,
  'petition.too-late': ({ day }: ProblemParams) =>
    `The limit ${day ?? ''} is over: no extension can be asked for. Answer as soon as possible.`,
  'petition.no-extension': () => 'This petition cannot be extended any more.',
  'petition.not-asked': () => 'The unit has not asked for an extension.',
  'petition.extension-most': ({ most }: ProblemParams) => `At most ${most ?? ''} days more. Put fewer.`,
  'petition.review-late': ({ day }: ProblemParams) =>
    `A review could be asked for until ${day ?? ''}, which is over: the petition has ended.`,
  'petition.representatives': ({ most }: ProblemParams) =>
    `A joint visit sends at most ${most ?? ''} representatives, and not more than take part.`,
  'petition.day-to-come': () => 'The day of receipt cannot be after today.',
}
