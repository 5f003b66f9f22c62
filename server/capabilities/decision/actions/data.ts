import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import type { DecisionContext } from '../context.ts'
import { type DecisionRow, procedureOf } from '../queries/decision.ts'
import { registerOf } from '../queries/electors.ts'
import {
  type ActionData,
  type DecisionState,
  isAllowed,
  isDemanded,
  lateMinutes,
  requireMeetingDay,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { closing, givenPapers, openSlips, withPhone } from './ballot.ts'
import { convocationOf } from './convene.ts'
import { rollOf } from './roll.ts'

type Content = Omit<ActBody, 'id' | 'seen'>
interface Given {
  context: DecisionContext
  row: DecisionRow
  state: DecisionState
  body: Content
  today: string
}
type Reading = (given: Given) => ActionData | Promise<ActionData>

const need = (field: string) => refuse('validation.required', 400, { field })
const told = ({ body: { text } }: Given): ActionData => (text === undefined ? {} : { text })

function proposal({ context, row, body, today }: Given): ActionData {
  const { proposer, signers, of, text } = body
  if (proposer === undefined) throw need('proposer')
  const said = text === undefined ? { proposer } : { proposer, text }
  if (proposer === 'branch') return said
  if (signers === undefined) throw need('signers')
  if (of === undefined) throw need('of')
  const organs = procedureOf(context, row).organs.flatMap(({ organ }) => context.rules.organOn(organ, today) ?? [])
  if (!organs.some((organ) => isDemanded(organ, proposer, signers, of)))
    throw refuse('decision.too-few-signers', 422, { field: 'signers' })
  return { ...said, signers, of }
}

function partyReview({ context, row, body }: Given): ActionData {
  const { of = 0, present = 0, for: yes = 0, against = 0, abstain = 0 } = body
  const step = procedureOf(context, row).steps.find(({ verb }) => verb === 'party-reviewed')
  if (!step?.quorum || !step.majority) throw refuse('decision.no-procedure', 422)
  if (present > of) throw refuse('decision.more-than-all', 422, { field: 'present' })
  if (yes + against + abstain > present) throw refuse('decision.more-than-all', 422, { field: 'for' })
  const rule = { quorum: step.quorum, majority: step.majority }
  return { party: { of, present, for: yes, against, abstain, rule } }
}

const TELLERS_LEAST = 2

async function count({ context, row, state, body, today }: Given): Promise<ActionData> {
  requireMeetingDay(state, today)
  const { issued = 0, for: yes = 0, against = 0, abstain = 0, invalid = 0, secret = false, dueOn } = body
  const tellers = (body.tellers ?? '').split(/[\s,;\u3001\uff0c]+/).filter(Boolean)
  if (tellers.length < TELLERS_LEAST || new Set(tellers).size !== tellers.length)
    throw refuse('decision.tellers', 422, { field: 'tellers' })
  if (dueOn !== undefined && dueOn < today) throw refuse('decision.due-past', 422, { field: 'dueOn' })
  const paper = { issued, for: yes, against, abstain, invalid }
  const all = await withPhone(context, row, state, { paper, secret })
  return { ...all, secret, tellers, ...(dueOn === undefined ? {} : { dueOn }) }
}

function minutes({ state, body, today }: Given): ActionData {
  requireMeetingDay(state, today)
  const { text, reason } = body
  if (text === undefined) throw need('text')
  const lateDays = lateMinutes(state, today, reason)
  return { text, ...(lateDays > 0 && reason !== undefined ? { lateDays, reason } : {}) }
}

function appraisal({ body: { asked = 0, satisfied = 0, basically = 0 } }: Given): ActionData {
  if (satisfied + basically > asked) throw refuse('decision.more-than-all', 422, { field: 'satisfied' })
  return { asked, satisfied, basically }
}

async function declaration({ context, row, body: { body, number, tie } }: Given): Promise<ActionData> {
  if (body === undefined || number === undefined || tie === undefined) throw need('number')
  const known = (await registerOf(context, row.village_code, body)).some((one) => one.number === number)
  if (!known) throw refuse('decision.not-on-register', 422, { field: 'number', params: { number } })
  return { body, number, tie, effect: procedureOf(context, row).recusal[tie] }
}

const READINGS: Record<DeskVerb, Reading> = {
  proposed: proposal,
  consulted: ({ body: { present = 0, text = '' } }) => ({ present, text }),
  'party-reviewed': partyReview,
  convened: ({ context, row, body, today }) => convocationOf(context, row, body, today),
  rolled: async ({ context, row, state, body, today }) => {
    requireMeetingDay(state, today)
    return { roll: await rollOf(context, row, state, body) }
  },
  'ballot-opened': async ({ context, row, state, body: { secret = false } }) => {
    await openSlips(context, row, state)
    return { secret }
  },
  'paper-given': ({ context, row, state, body: { papers = '' } }) => givenPapers(context, row, state, papers),
  'ballot-closed': ({ context, row, state }) => closing(context, row, state),
  counted: count,
  witnessed: told,
  recorded: minutes,
  progressed: told,
  completed: ({ body: { text = '', spentCents } }) => ({ text, ...(spentCents === undefined ? {} : { spentCents }) }),
  appraised: appraisal,
  declared: declaration,
  dropped: ({ body: { reason = '' } }) => ({ reason }),
}

/** What of the request is kept, after the checks of the step; first of all whether it is the step's turn. */
export async function dataOf(
  context: DecisionContext,
  row: DecisionRow,
  state: DecisionState,
  verb: DeskVerb,
  body: Content,
): Promise<ActionData> {
  if (!isAllowed(state, verb)) throw refuse('decision.not-now', 409, { params: { verb, next: state.next ?? '' } })
  const { text, reason, place, authority } = body
  requirePublicText({ text, reason, place, authority })
  return await READINGS[verb]({ context, row, state, body, today: context.rules.dayOf(context.now.getTime()) })
}
