import { refuse } from '#kernel/problem.ts'
import type { ActionData, DecisionState, Stage, Verb } from '../shapes/vocabulary.ts'
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

const counted: Effect = (before, { ballots, secret = false, dueOn }) => {
  const { meeting } = before
  if (!ballots || !meeting?.roll) throw incomplete()
  const { roll, rule } = meeting
  if (rule.secrecy !== 'either' && secret !== (rule.secrecy === 'secret'))
    throw refuse('decision.secrecy', 422, { field: 'secret', params: { secrecy: rule.secrecy } })
  const fault = faultOfBallots(roll, ballots, secret)
  if (fault) throw refuse(`decision.${fault}`, 422, { field: fault === 'too-many-issued' ? 'issued' : 'for' })
  const { passed } = tally({ ...meeting, roll, ballots })
  const change = { stage: 'counted' as const, passed, meeting: { ...meeting, ballots } }
  return onward(before, dueOn === undefined || !passed ? change : { ...change, dueOn })
}

const published: Effect = (before) =>
  before.passed ? onward(before, { stage: 'carrying-out' }) : ended(before, 'rejected')

const outcomePublished: Effect = (before) => onward(before, { stage: 'done' })

const declared: Effect = (before, { body, number, tie, effect }) => {
  if (body === undefined || number === undefined || tie === undefined || effect === undefined) throw incomplete()
  const others = before.declared.filter((one) => one.number !== number || one.body !== body)
  return { ...before, declared: [...others, { body, number, tie, effect }] }
}

export const effects: Record<Exclude<Verb, 'opened'>, Effect> = {
  proposed: plain,
  consulted: plain,
  'party-reviewed': reviewed,
  convened,
  rolled,
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
