import { refuse } from '#kernel/problem.ts'
import type { DisputeAction, DisputeState, DisputeVerb, Stage } from '../shapes/vocabulary.ts'
import { agreed, breached, confirmationApplied, confirmationDecided, performed, sued } from './agreement.ts'
import { type Change, type Effect, incomplete, over, partyOf, requireStage } from './change.ts'
import { sessionDropped, sessionHeld, sessionSet } from './sessions.ts'

const OPEN: Stage[] = ['registered', 'mediating']

const rightsTold: Effect = (before, { data: { day } }) => {
  requireStage(before, 'registered')
  return { rightsToldOn: before.rightsToldOn ?? day }
}

/** Nobody agrees to what was not explained: the rights come first (Several Provisions art. 30). */
const consented: Effect = (before, { data: { day, party, how } }) => {
  requireStage(before, 'registered')
  const { position } = partyOf(before, party)
  if (how === undefined) throw incomplete('how')
  if (before.rightsToldOn === undefined) throw refuse('dispute.rights-first', 409)
  return {
    parties: before.parties.map((one) => (one.position === position ? { ...one, consentedOn: day } : one)),
  }
}

const refused: Effect = (before, { data: { day, party, routes } }) => {
  requireStage(before, 'registered')
  partyOf(before, party)
  return over(before, 'refused', day, routes)
}

const mediatorNamed: Effect = (before, { data: { mediator, mediatorName, account } }) => {
  requireStage(before, ...OPEN)
  if (mediator === undefined || mediatorName === undefined) throw incomplete('mediator')
  if (before.recused.includes(mediator)) throw refuse('dispute.recused', 422, { field: 'mediator' })
  if (before.mediators.some(({ id }) => id === mediator)) throw refuse('dispute.named', 409)
  return { mediators: [...before.mediators, { id: mediator, name: mediatorName, ...(account ? { account } : {}) }] }
}

const recused: Effect = (before, { data: { mediator, reason } }) => {
  requireStage(before, ...OPEN)
  if (reason === undefined) throw incomplete('reason')
  if (!before.mediators.some(({ id }) => id === mediator))
    throw refuse('dispute.no-mediator', 422, { field: 'mediator' })
  return {
    mediators: before.mediators.filter(({ id }) => id !== mediator),
    recused: [...before.recused, ...(mediator === undefined ? [] : [mediator])],
  }
}

/** Mediation is voluntary: it begins when every party has said yes (People's Mediation Law arts. 3 and 17). */
const accepted: Effect = (before, { data: { day, dueOn } }) => {
  requireStage(before, 'registered')
  if (before.parties.some(({ consentedOn }) => consentedOn === undefined)) throw refuse('dispute.no-consent', 409)
  if (before.mediators.length === 0) throw refuse('dispute.no-mediator', 409)
  return { stage: 'mediating', acceptedOn: day, dueOn }
}

const extended: Effect = (before, { data: { days, reason, dueOn } }) => {
  requireStage(before, 'mediating')
  if (days === undefined) throw incomplete('days')
  if (reason === undefined) throw incomplete('reason')
  return { dueOn, extensions: before.extensions + 1 }
}

const failed: Effect = (before, { data: { day, reason, routes } }) => {
  requireStage(before, 'mediating')
  if (reason === undefined) throw incomplete('reason')
  return over(before, 'failed', day, routes)
}

/** Any party may end it at any time before there is an agreement (art. 23). */
const withdrawn: Effect = (before, { data: { day, party, routes } }) => {
  requireStage(before, ...OPEN)
  partyOf(before, party)
  return over(before, 'withdrawn', day, routes)
}

/** Whoever was beaten is not asked to make peace: mediation stops, and the ways to be protected are told. */
const violenceNoted: Effect = (before, { data: { day, routes } }) => {
  requireStage(before, ...OPEN)
  return { ...over(before, 'referred', day, routes), violence: true }
}

const policeTold: Effect = (_, { data: { text } }) => {
  if (text === undefined) throw incomplete('text')
  return {}
}

const followedUp: Effect = ({ stage }, { data: { text } }) => {
  if (stage !== 'agreed' && stage !== 'ended') throw refuse('dispute.not-now', 409, { params: { stage } })
  if (text === undefined) throw incomplete('text')
  return {}
}

const archived: Effect = (before, { data: { day, paper } }) => {
  requireStage(before, 'ended')
  if (paper === undefined) throw incomplete('paper')
  if (before.archivedOn !== undefined) throw refuse('dispute.archived', 409)
  return { archivedOn: day }
}

export const EFFECTS: Record<
  Exclude<DisputeVerb, 'registered' | 'entered'>,
  (before: DisputeState, action: DisputeAction) => Change
> = {
  'rights-told': rightsTold,
  consented,
  refused,
  'mediator-named': mediatorNamed,
  recused,
  accepted,
  extended,
  'session-set': sessionSet,
  'session-held': sessionHeld,
  'session-dropped': sessionDropped,
  agreed,
  failed,
  withdrawn,
  'violence-noted': violenceNoted,
  'police-told': policeTold,
  performed,
  breached,
  sued,
  'confirmation-applied': confirmationApplied,
  'confirmation-decided': confirmationDecided,
  'followed-up': followedUp,
  archived,
}
