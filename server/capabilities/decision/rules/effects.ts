import { refuse } from '#kernel/problem.ts'
import type { ActionData, DecisionState, Meeting, Stage, Verb } from '../shapes/vocabulary.ts'
import { faultOfBallots, partyPassed, partyQuorum, quorumOf, tally } from './tally.ts'

type Effect = (before: DecisionState, data: ActionData) => DecisionState

const incomplete = () => refuse('decision.incomplete', 422)

/** On to the step after the present one. */
function onward(before: DecisionState, change: Partial<DecisionState> = {}): DecisionState {
  const { next, ...rest } = before
  const after = before.steps[next === undefined ? -1 : before.steps.indexOf(next) + 1]
  return { ...rest, ...change, ...(after === undefined ? {} : { next: after }) }
}

/** Nothing more is to be done. */
function ended(before: DecisionState, stage: Stage, change: Partial<DecisionState> = {}): DecisionState {
  const { next: _, ...rest } = before
  return { ...rest, ...change, stage }
}

const plain: Effect = (before) => onward(before)

const reviewed: Effect = (before, { party }) => {
  if (!party) throw incomplete()
  if (!partyQuorum(party)) throw refuse('decision.party-quorum', 422, { field: 'present' })
  return partyPassed(party) ? onward(before) : ended(before, 'rejected', { passed: false })
}

const convened: Effect = (before, { rule, entitled, meetsOn }) => {
  if (!rule || !entitled || meetsOn === undefined) throw incomplete()
  const meeting = { round: (before.meeting?.round ?? 0) + 1, rule, entitled, meetsOn }
  return onward(before, { stage: 'called', meeting })
}

/** Too few make no meeting: it must be called again, with its full notice. */
const rolled: Effect = (before, { roll }) => {
  const { meeting } = before
  if (!roll || !meeting) throw incomplete()
  if (roll.present > meeting.entitled.people) throw refuse('decision.more-than-all', 422, { field: 'inPerson' })
  const held = { ...meeting, roll }
  if (quorumOf(meeting.rule, meeting.entitled, roll).met) return onward(before, { stage: 'meeting', meeting: held })
  return { ...before, stage: 'no-quorum', meeting: held, next: 'convened' }
}

function requireSecrecy({ rule, ballot }: Meeting, secret: boolean): void {
  const secrecy = ballot ? (ballot.secret ? 'secret' : 'open') : rule.secrecy
  if (secrecy !== 'either' && secret !== (secrecy === 'secret'))
    throw refuse('decision.secrecy', 422, { field: 'secret', params: { secrecy } })
}

const ballotOpened: Effect = (before, { secret = false }) => {
  const { meeting } = before
  if (!meeting) throw incomplete()
  requireSecrecy(meeting, secret)
  return { ...before, meeting: { ...meeting, ballot: { secret, open: true, papers: 0, cast: 0 } } }
}

const paperGiven: Effect = (before, { papers = 0 }) => {
  const { meeting } = before
  if (!meeting?.ballot) throw incomplete()
  const ballot = { ...meeting.ballot, papers: meeting.ballot.papers + papers }
  return { ...before, meeting: { ...meeting, ballot } }
}

const ballotClosed: Effect = (before, { cast = 0 }) => {
  const { meeting } = before
  if (!meeting?.ballot) throw incomplete()
  return { ...before, meeting: { ...meeting, ballot: { ...meeting.ballot, open: false, cast } } }
}

const counted: Effect = (before, { ballots, secret = false, dueOn, phone }) => {
  const { meeting } = before
  if (!ballots || !meeting?.roll) throw incomplete()
  const { roll, ballot } = meeting
  if (ballot?.open) throw refuse('decision.ballot-open', 409)
  requireSecrecy(meeting, secret)
  const fault = faultOfBallots(roll, ballots, secret, ballot)
  if (fault) throw refuse(`decision.${fault}`, 422, { field: fault === 'too-many-back' ? 'for' : 'issued' })
  const { passed } = tally({ ...meeting, roll, ballots })
  const held = { ...meeting, ballots, ...(phone === undefined ? {} : { phone }) }
  const change = { stage: 'counted' as const, passed, meeting: held }
  return onward(before, dueOn === undefined || !passed ? change : { ...change, dueOn })
}

const published: Effect = (before) =>
  before.passed ? onward(before, { stage: 'carrying-out' }) : ended(before, 'rejected')

const outcomePublished: Effect = (before) => onward(before, { stage: 'done' })

const declared: Effect = (before, { body, number, officer, tie, effect }) => {
  const onRegister = body !== undefined && number !== undefined
  if ((!onRegister && officer === undefined) || tie === undefined || effect === undefined) throw incomplete()
  const others = before.declared.filter(
    (one) => one.number !== number || one.body !== body || (!onRegister && one.officer?.id !== officer?.id),
  )
  const whose = { ...(onRegister ? { body, number } : {}), ...(officer === undefined ? {} : { officer }) }
  return { ...before, declared: [...others, { ...whose, tie, effect }] }
}

export const effects: Record<Exclude<Verb, 'opened'>, Effect> = {
  proposed: plain,
  consulted: plain,
  'party-reviewed': reviewed,
  convened,
  rolled,
  'ballot-opened': ballotOpened,
  'paper-given': paperGiven,
  'ballot-closed': ballotClosed,
  counted,
  witnessed: plain,
  recorded: plain,
  published,
  completed: plain,
  'outcome-published': outcomePublished,
  appraised: plain,
  progressed: (before) => before,
  declared,
  dropped: (before) => ended(before, 'dropped'),
}
