import type { ProblemParams } from '#kernel/problem.ts'
import type { Messages } from '../index.ts'
import { accountRefusals } from './account.ts'
import { alarmRefusals } from './alarm-refusals.ts'
import { appraisalRefusals } from './appraisal.ts'
import { assessmentRefusals } from './assessment.ts'
import { assetRefusals } from './asset-desk.ts'
import { ballotRefusals } from './ballot.ts'
import { calloutRefusals } from './callout.ts'
import { cameraRefusals } from './camera.ts'
import { charterRefusals } from './charter.ts'
import { consultationRefusals } from './consultation-refusals.ts'
import { contestRefusals } from './contest.ts'
import { counterRefusals } from './counter-refusals.ts'
import { creditRefusals } from './credit.ts'
import { creditMemberRefusals } from './credit-member.ts'
import { decisionRefusals } from './decision-refusals.ts'
import { deliberationRefusals } from './deliberation.ts'
import { dingTalkRefusals } from './dingtalk.ts'
import { disputeRefusals } from './dispute-refusals.ts'
import { feedRefusals } from './feed.ts'
import { fundRefusals } from './fund-refusals.ts'
import { gridRefusals } from './grid.ts'
import { hallRefusals } from './hall.ts'
import { honourRefusals } from './honour.ts'
import { householdRefusals } from './household.ts'
import { incidentRefusals } from './incident.ts'
import { mandateRefusals } from './mandate-refusals.ts'
import { matterRefusals } from './matter-refusals.ts'
import { neighbourhoodRefusals } from './neighbourhood.ts'
import { openRefusals } from './open-refusals.ts'
import { partnershipRefusals } from './partnership.ts'
import { petitionRefusals } from './petition-refusals.ts'
import { playbookRefusals } from './playbook.ts'
import { postRefusals } from './post.ts'
import { powerRefusals } from './power-refusals.ts'
import { practiceRefusals } from './practice.ts'
import { promiseRefusals } from './promise.ts'
import { residentRefusals } from './report.ts'
import { reserveRefusals } from './reserve.ts'
import { teamRefusals } from './team.ts'
import { stepRefusals } from './thing.ts'
import { tipoffRefusals } from './tipoff-refusals.ts'
import { tourRefusals } from './tour.ts'
import { visitRefusals } from './visit.ts'
import { warningRefusals } from './warning-refusals.ts'
import { workplanRefusals } from './workplan.ts'

const sentences: Messages['problem']['sentences'] = {
  ...accountRefusals,
  ...dingTalkRefusals,
  ...mandateRefusals,
  ...matterRefusals,
  ...playbookRefusals,
  ...residentRefusals,
  ...gridRefusals,
  ...householdRefusals,
  ...contestRefusals,
  ...ballotRefusals,
  ...decisionRefusals,
  ...counterRefusals,
  ...disputeRefusals,
  ...deliberationRefusals,
  ...partnershipRefusals,
  ...teamRefusals,
  ...stepRefusals,
  ...charterRefusals,
  ...creditRefusals,
  ...creditMemberRefusals,
  ...honourRefusals,
  ...reserveRefusals,
  ...practiceRefusals,
  ...tourRefusals,
  ...neighbourhoodRefusals,
  ...hallRefusals,
  ...appraisalRefusals,
  ...workplanRefusals,
  ...petitionRefusals,
  ...assessmentRefusals,
  ...assetRefusals,
  ...fundRefusals,
  ...postRefusals,
  ...powerRefusals,
  ...warningRefusals,
  ...alarmRefusals,
  ...openRefusals,
  ...cameraRefusals,
  ...consultationRefusals,
  ...promiseRefusals,
  ...calloutRefusals,
  ...feedRefusals,
  ...incidentRefusals,
  ...visitRefusals,
  ...tipoffRefusals,
  'report.no-template': () => 'There is no such report. Please choose one of those listed.',
  'report.months': () => 'The last month lies before the first. Please change it.',
  'report.released': () => 'This report is released already.',
  'not-found': () => 'This page does not exist or is not open to you. Check the address, or start from the home page.',
  forbidden: () => 'Your post cannot take this step. Please hand it to a post that can.',
  'sign-in-needed': () => 'Please sign in first, then go on.',
  'too-many-requests': ({ retryAfter_s }: ProblemParams) =>
    retryAfter_s ? `Too many tries. Please wait ${retryAfter_s} seconds.` : 'Too many tries. Please wait a little.',
  'text.personal-data': () =>
    'The text holds a telephone, identity or card number. It is published word for word: take it out.',
  'form.expired': () => 'This form has been open too long. What you wrote is still here; please send it again.',
  'validation.required': () => 'This is required. Please fill it in.',
  'validation.maxLength': ({ limit }: ProblemParams) =>
    limit ? `This is too long. Please use at most ${limit} characters.` : 'This is too long. Please shorten it.',
  'validation.minLength': ({ limit }: ProblemParams) =>
    limit ? `This is too short. Please write at least ${limit} characters.` : 'This is too short. Please write more.',
  'validation.maximum': ({ limit }: ProblemParams) =>
    limit === undefined ? 'The number is too large. Please lower it.' : `The number is too large. At most ${limit}.`,
  'validation.minimum': ({ limit }: ProblemParams) =>
    limit === undefined ? 'The number is too small. Please raise it.' : `The number is too small. At least ${limit}.`,
  'validation.maxItems': ({ limit }: ProblemParams) =>
    limit ? `Too many are chosen. Please keep at most ${limit}.` : 'Too many are chosen. Please remove some.',
  'validation.minItems': () => 'Nothing is chosen. Please choose at least one.',
  'validation.enum': () => 'There is no such choice. Please pick one from the list.',
  'validation.anyOf': () => 'There is no such choice. Please pick one from the list.',
  'validation.const': () => 'There is no such choice. Please pick one from the list.',
  'validation.pattern': () => 'This is not written as expected. Please follow the hint.',
  'validation.format': () => 'This is not written as expected. Please follow the hint.',
  'validation.type': () => 'This is not written as expected. Please follow the hint.',
  'validation.additionalProperties': () => 'Something unknown was sent along. Please send it again from its own page.',
  'validation.phone': () => 'This is not a telephone number. Give 11 digits, or a landline with its area code.',
  'validation.date': () => 'This is not a date. Please write it as year-month-day.',
  'file.too-large': ({ megabytes }: ProblemParams) =>
    megabytes
      ? `The file is too large. Please choose one under ${megabytes} MB.`
      : 'The file is too large. Please choose a smaller one.',
  'file.wrong-type': () => 'This kind of file is not accepted. Please choose a JPG, PNG or WebP photo.',
  'file.too-many-pixels': () => 'The photo has too many pixels. Please shrink it, or take one with the phone.',
  'file.too-many': ({ most }: ProblemParams) =>
    most ? `Too many photos. Please keep at most ${most}.` : 'Too many photos. Please remove some.',
  'file.unknown': () => 'This photo has not arrived. Please choose it again and send once more.',
  'matter.changed': () =>
    'Someone else has just acted on this matter, so your step was not recorded. Look at the new state, then decide.',
  'same-id-other-content': () =>
    'This form was already sent with other content. Open the matter and add to it there instead.',
  'receipt.unknown': () =>
    'There is no such receipt, or the check code is wrong. Please copy it from the receipt again.',
  'period.malformed': () => 'This is not a period. Write it as 2026-11, 2026-Q4, 2026-H2 or 2026.',
  'period.not-begun': () => 'This period has not begun, so there are no numbers. Choose an earlier one.',
  'village.unknown': () => 'No such village. Scan the code on the notice board again, or choose it on the county page.',
  'log.not-yet': () => 'This is not in the log yet. Look again in a minute.',
  'link.expired': () => 'This link has expired. Ask for a new one, or use the receipt number.',
  'wrong-password': () => 'Account, password or one-time code is wrong. Please try again.',
  'body.too-large': () => 'This is too much at once. Please send fewer photos or write less.',
  'body.wrong-type': () => 'This kind of content is not accepted. Please send it from its own page.',
  'body.not-json': () => 'This is not valid JSON. Please check its form.',
  'request.too-slow': () => 'This arrived too slowly and was cut off. Check the network and try again.',
  'headers.too-large': () => 'The head of the request is too long. Clear the browser’s data and try again.',
  'text.unreadable': () => 'There are signs in it that cannot be kept. Remove them and send again.',
  'request.malformed': () => 'This arrived incomplete. Go back to the page and try again.',
  'disclosure.not-now': () =>
    'This cannot be done at this stage. See where the item stands, then choose the next step.',
  'disclosure.changed': () =>
    'Somebody has just changed this item, and your step was not recorded. Look at it again, then decide.',
  'disclosure.empty': () => 'There is no content yet. Fill in the table, or tick that there was nothing of the kind.',
  'disclosure.nothing-but-rows': () =>
    'It is ticked that there was nothing, but the table has lines. Remove one of the two.',
  'disclosure.cell-required': () => 'This cell is needed. Fill it in.',
  'disclosure.cell-not-money': () => 'This is no amount. Write a number, such as 1,234.50.',
  'disclosure.cell-not-count': () => 'This is no count. Write a whole number, such as 12.',
  'disclosure.cell-not-date': () => 'This is no day. Write it as 2026-10-03.',
  'disclosure.cell-too-long': () => 'This is too long. Shorten it to 200 signs.',
  'disclosure.cell-unknown': () => 'The template has no such cell, or it is of another kind. Follow the template.',
  'disclosure.too-many-rows': () => 'There are too many lines. Split them, or join those of one kind.',
  'disclosure.not-reconciled': () =>
    'The three books do not agree, and the difference is not explained. Check them, or give reasons that make up the whole difference.',
  'disclosure.lumped': () => 'Too much is lumped together as “other”. Take it apart, item by item.',
  'disclosure.votes': () =>
    'Votes and people do not fit together. Check who was entitled, who came and how they voted.',
  'disclosure.personal-data': () =>
    'There is an identity number, a telephone or a bank card in it. Hide it before it goes on.',
  'disclosure.no-such-item': () => 'The catalogue has no such item. Choose one of the list.',
  'disclosure.not-answered-yet': () => 'There is no answer yet. Wait for it first.',
  'disclosure.answered': () =>
    'This was answered already. It can be answered again when the asker says it is not clear.',
  'disclosure.more-than-all': () => 'The number of signatures is wrong. Check it: it cannot be more than all.',
  'sheet.not-a-sheet': () => 'This file cannot be opened. Fill in the template and save it as xlsx or csv.',
  'sheet.too-large': () => 'This table is too large. Remove empty sheets, or split it.',
  'sheet.no-heads': () => 'The heads of the template are missing. Use the template and leave its first line as it is.',
  'storage.full': () => 'The server has no room left and cannot save. Please tell the administrator.',
  busy: () => 'The system is busy and did not do this. Please try again in a moment.',
  unexpected: ({ requestId }: ProblemParams) =>
    requestId
      ? `Something went wrong and was recorded (number ${requestId}). Please try again later.`
      : 'Something went wrong and was recorded. Please try again later.',
}

export const problem: Messages['problem'] = {
  title: 'This did not work',
  notFoundTitle: 'Not found',
  forbiddenTitle: 'Not your step',
  expiredTitle: 'Expired',
  tooManyTitle: 'Too many tries',
  home: 'Home page',
  generic: (status) =>
    status >= 500
      ? 'Something went wrong and was recorded. Please try again later.'
      : 'This step did not work. Check what you entered and try again.',
  requestNumber: (number) => `Number ${number}`,
  sentences,
}
