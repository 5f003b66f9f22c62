import { levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import type { Instance, Opinion, PetitionAction, PetitionState, PetitionVerb, Stage } from '../shapes/vocabulary.ts'

export type Change = Partial<PetitionState>
type Effect = (before: PetitionState, action: PetitionAction) => Change

const incomplete = (field: string) => refuse('validation.required', 400, { field })

function requireStage({ stage }: PetitionState, ...stages: Stage[]): void {
  if (!stages.includes(stage)) throw refuse('petition.not-now', 409, { params: { stage } })
}

/** Whoever is complained of, or an office under it, does not handle the complaint (arts. 28 and 30). */
function requireNotAccused({ accused }: PetitionState, unit: string): void {
  if (accused === undefined) return
  const place = placeOfUnit(accused)
  const isUnder = levelOf(place) !== 'county' && unit.startsWith(place) && placeOfUnit(unit) !== place
  if (unit === accused || isUnder) throw refuse('petition.accused', 422, { field: 'unit' })
}

const transferred: Effect = (before, { data: { unit, dueOn, objectBy } }) => {
  requireStage(before, 'registered')
  if (unit === undefined) throw incomplete('unit')
  requireNotAccused(before, unit)
  return { stage: 'transferred', unit, holder: unit, dueOn, objectBy }
}

const directed: Effect = (before, { data: { track } }) => {
  requireStage(before, 'registered', 'transferred')
  if (track === undefined) throw incomplete('track')
  return over('directed')
}

/** Back to the office, whose own days go on from the day it first had. */
const objected: Effect = (before, { data: { day, reason, dueOn } }) => {
  requireStage(before, 'transferred')
  if (reason === undefined) throw incomplete('reason')
  if (before.objectBy !== undefined && day > before.objectBy)
    throw refuse('petition.objection-late', 409, { params: { day: before.objectBy } })
  return { stage: 'registered', unit: undefined, holder: before.office, dueOn }
}

const accepted: Effect = (before, { data: { day, paper, dueOn } }) => {
  requireStage(before, 'transferred')
  if (paper === undefined) throw incomplete('paper')
  return { stage: 'working', acceptedOn: day, dueOn }
}

const refused: Effect = (before, { data: { reason, paper } }) => {
  requireStage(before, 'registered', 'transferred')
  if (reason === undefined) throw incomplete('reason')
  if (paper === undefined) throw incomplete('paper')
  return over('not-accepted')
}

/** Somebody with an interest steps aside; the post, never a name, and who does it instead. Who says so of himself is held to it. */
const recused: Effect = ({ aside }, { by, data }) => {
  const { post, successor, reason } = data
  if (post === undefined) throw incomplete('post')
  if (successor === undefined) throw incomplete('successor')
  if (reason === undefined) throw incomplete('reason')
  if (data.aside !== 'own' || by.account === undefined) return {}
  return { aside: [...new Set([...(aside ?? []), by.account])] }
}

const extensionAsked: Effect = (before, { by, data: { day, days, reason } }) => {
  requireStage(before, 'working')
  if (before.instance !== 'handling') throw refuse('petition.no-extension', 409)
  if (days === undefined) throw incomplete('days')
  if (reason === undefined) throw incomplete('reason')
  if (before.dueOn !== undefined && day > before.dueOn)
    throw refuse('petition.too-late', 409, { params: { day: before.dueOn } })
  return { extensionAsked: { days, reason, account: by.account } }
}

/** Whoever asked does not approve. */
const extended: Effect = (before, { by, data: { dueOn } }) => {
  requireStage(before, 'working')
  const { extensionAsked: asked } = before
  if (!asked) throw refuse('petition.not-asked', 409)
  if (by.account !== undefined && by.account === asked.account) throw refuse('forbidden', 403)
  if (dueOn === undefined) throw refuse('petition.incomplete', 422)
  return { extensionAsked: undefined, extensions: before.extensions + 1, dueOn }
}

/** The unit's opinion has one of three bases; a review upholds it, changes it, or has it done again. */
const decided: Effect = (before, { data }) => {
  requireStage(before, 'working')
  const { instance, holder } = before
  const { day, basis, outcome, text, paper, organ, dueOn } = data
  if (text === undefined) throw incomplete('text')
  if (paper === undefined) throw incomplete('paper')
  if (instance === 'handling' && basis === undefined) throw incomplete('basis')
  if (instance !== 'handling' && outcome === undefined) throw incomplete('outcome')
  if (instance === 're-review' && organ === undefined) throw incomplete('organ')
  const opinion: Opinion = {
    instance,
    unit: organ ?? holder ?? '',
    day,
    ...(instance === 'handling' ? { basis } : { outcome }),
    text,
    paper,
  }
  const opinions = [...before.opinions, opinion]
  if (outcome !== 'revoked') return { stage: 'decided', opinions }
  // Done again by the unit, from the day on which the review said so.
  return { stage: 'working', instance: 'handling', holder: before.unit, opinions, dueOn, extensions: 0 }
}

const delivered: Effect = (before, { data: { day, how, paper, dueOn } }) => {
  requireStage(before, 'decided')
  if (how === undefined) throw incomplete('how')
  if (paper === undefined) throw incomplete('paper')
  const last = before.opinions.length - 1
  const opinions = before.opinions.map((one, i) => (i === last ? { ...one, toldOn: day } : one))
  // The third instance is the last one (art. 36).
  if (before.instance === 're-review') return { ...over('final'), opinions }
  return { stage: 'told', holder: undefined, opinions, dueOn }
}

const NEXT: Record<Instance, Instance | undefined> = {
  handling: 'review',
  review: 're-review',
  're-review': undefined,
}

const reviewAsked: Effect = (before, { data: { day, reason, organ, dueOn } }) => {
  requireStage(before, 'told')
  const instance = NEXT[before.instance]
  if (!instance) throw refuse('petition.ended', 409)
  if (reason === undefined) throw incomplete('reason')
  if (before.dueOn !== undefined && day > before.dueOn)
    throw refuse('petition.review-late', 409, { params: { day: before.dueOn } })
  return { stage: 'working', instance, holder: organ ?? before.office, dueOn }
}

const withdrawn: Effect = (_, { data: { paper } }) => {
  if (paper === undefined) throw incomplete('paper')
  return over('withdrawn')
}

/** The days for asking on are over, and nobody asked. */
const settled: Effect = (before, { data: { day } }) => {
  requireStage(before, 'told')
  if (before.dueOn === undefined || day <= before.dueOn)
    throw refuse('petition.not-now', 409, { params: { stage: 'told' } })
  return over('settled')
}

const lapseNoted: Effect = (before, { data: { kind, unit, text, day } }) => {
  if (kind === undefined) throw incomplete('kind')
  if (unit === undefined) throw incomplete('unit')
  if (text === undefined) throw incomplete('text')
  return { lapses: [...before.lapses, { kind, unit, doneOn: day }] }
}

const over = (endedAs: NonNullable<PetitionState['endedAs']>): Change => ({
  stage: 'ended',
  holder: undefined,
  extensionAsked: undefined,
  endedAs,
})

export const EFFECTS: Record<Exclude<PetitionVerb, 'registered'>, Effect> = {
  transferred,
  directed,
  objected,
  accepted,
  refused,
  recused,
  'extension-asked': extensionAsked,
  extended,
  decided,
  delivered,
  'review-asked': reviewAsked,
  withdrawn,
  settled,
  'lapse-noted': lapseNoted,
}
