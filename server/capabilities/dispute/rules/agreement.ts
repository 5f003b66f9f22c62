import { refuse } from '#kernel/problem.ts'
import type { Agreement, DisputeState, Instalment } from '../shapes/vocabulary.ts'
import { type Effect, incomplete, over, requireStage } from './change.ts'

/**
 * A written agreement says what happened, who owes what, and how it is done by when, and names its signed paper; an oral
 * one is written down by the mediator (People's Mediation Law arts. 28 to 30).
 */
export const agreed: Effect = (before, { data }) => {
  requireStage(before, 'mediating')
  const { day, agreement: form, facts, duty, terms, manner, paper, instalments = [], confirmBy } = data
  if (form === undefined) throw incomplete('agreement')
  if (terms === undefined) throw incomplete('terms')
  if (instalments.length === 0) throw incomplete('instalments')
  if (form === 'written')
    for (const [name, value] of Object.entries({ facts, duty, manner, paper })) if (!value) throw incomplete(name)
  if (before.mediators.length === 0) throw refuse('dispute.no-mediator', 409)
  if (!before.sessions.some(({ heldOn }) => heldOn !== undefined)) throw refuse('dispute.no-record', 409)
  const agreement: Agreement = {
    form,
    on: day,
    ...(facts ? { facts } : {}),
    ...(duty ? { duty } : {}),
    terms,
    ...(manner ? { manner } : {}),
    ...(paper ? { paper } : {}),
    instalments: instalments.map(({ dueOn, text }) => ({ dueOn, text })),
  }
  return { stage: 'agreed', agreement, mediatedOn: day, dueOn: undefined, confirmBy }
}

function withInstalment(
  { agreement }: DisputeState,
  position: number | undefined,
  change: (one: Instalment) => Instalment,
): Agreement {
  if (position === undefined) throw incomplete('instalment')
  const found = agreement?.instalments[position - 1]
  if (!agreement || !found || found.doneOn !== undefined)
    throw refuse('dispute.no-instalment', 422, { field: 'instalment' })
  return { ...agreement, instalments: agreement.instalments.map((one) => (one === found ? change(one) : one)) }
}

/** One part is done, late or in time; with the last one the dispute is over. */
export const performed: Effect = (before, { data: { day, instalment } }) => {
  requireStage(before, 'agreed')
  const agreement = withInstalment(before, instalment, (one) => ({ ...one, doneOn: day }))
  if (agreement.instalments.some(({ doneOn }) => doneOn === undefined)) return { agreement }
  return { ...over(before, 'performed', day), agreement }
}

/** Not done by its day: kept for good, and the parties are told the ways to go on. */
export const breached: Effect = (before, { data: { day, instalment, reason, routes = [] } }) => {
  requireStage(before, 'agreed')
  if (reason === undefined) throw incomplete('reason')
  const agreement = withInstalment(before, instalment, (one) => {
    if (day <= one.dueOn) throw refuse('dispute.not-due', 409, { params: { day: one.dueOn } })
    return { ...one, brokenOn: one.brokenOn ?? day }
  })
  return { agreement, routes: [...new Set([...before.routes, ...routes])] }
}

const isBroken = ({ agreement }: DisputeState): boolean =>
  agreement?.instalments.some(({ brokenOn, doneOn }) => brokenOn !== undefined && doneOn === undefined) ?? false

export const sued: Effect = (before, { data: { day, court, paper } }) => {
  requireStage(before, 'agreed')
  if (!isBroken(before)) throw refuse('dispute.not-broken', 409)
  if (court === undefined) throw incomplete('court')
  if (paper === undefined) throw incomplete('paper')
  return over(before, 'to-court', day)
}

/** Jointly, within thirty days, never for marriage, parentage and the like (art. 33; Civil Procedure Law art. 205). */
export const confirmationApplied: Effect = (before, { data: { day, court, paper, signers, dueOn } }) => {
  requireStage(before, 'agreed')
  if (before.confirmBy === undefined) throw refuse('dispute.not-confirmable', 409)
  if (day > before.confirmBy) throw refuse('dispute.confirm-late', 409, { params: { day: before.confirmBy } })
  if (before.confirmation?.stage === 'applied' || before.confirmation?.stage === 'confirmed')
    throw refuse('dispute.not-now', 409, { params: { stage: before.stage } })
  if (court === undefined) throw incomplete('court')
  if (paper === undefined) throw incomplete('paper')
  if (signers !== before.parties.length)
    throw refuse('dispute.not-joint', 422, { field: 'signers', params: { all: before.parties.length } })
  return { confirmation: { stage: 'applied', court, paper, appliedOn: day, ...(dueOn ? { dueOn } : {}) } }
}

export const confirmationDecided: Effect = ({ confirmation, stage }, { data: { day, outcome, paper } }) => {
  if (confirmation?.stage !== 'applied') throw refuse('dispute.not-now', 409, { params: { stage } })
  if (outcome === undefined) throw incomplete('outcome')
  if (paper === undefined) throw incomplete('paper')
  return { confirmation: { ...confirmation, stage: outcome, paper, decidedOn: day } }
}
