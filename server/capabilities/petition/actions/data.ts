import { refuse } from '#kernel/problem.ts'
import { unitOfPlace } from '#kernel/unit.ts'
import type { PetitionContext } from '../context.ts'
import type { ActionData, PetitionState } from '../rules/index.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import { requireUnit } from './units.ts'

type Content = Omit<ActBody, 'id' | 'seen'>
type Reading = (
  context: PetitionContext,
  state: PetitionState,
  content: Content,
) => Partial<ActionData> | Promise<Partial<ActionData>>

const due = ({ petitions, now }: PetitionContext, step: Parameters<PetitionContext['petitions']['dueOn']>[0]) =>
  petitions.dueOn(step, now.getTime())

async function transferred(context: PetitionContext, _: PetitionState, { unit }: Content) {
  await requireUnit(context, unit)
  return { dueOn: due(context, 'accept'), objectBy: due(context, 'notMine') }
}

function directed({ petitions, today }: PetitionContext, _: PetitionState, { track }: Content) {
  if (!petitions.tracksOn(today).some(({ key }) => key === track))
    throw refuse('petition.no-track', 422, { field: 'track' })
  return {}
}

/** The office's days count on from the day on which it received the petition; they are not given anew. */
function objected({ petitions }: PetitionContext, { receivedOn }: PetitionState) {
  return { dueOn: petitions.dueOn('passOn', Date.parse(`${receivedOn}T12:00:00Z`)) }
}

/** The county may give no more days than its rule has, nor more often. */
function extended({ petitions, now }: PetitionContext, state: PetitionState, { days = 0 }: Content) {
  const most = petitions.extensionMost(now.getTime())
  if (state.extensions >= most.times) throw refuse('petition.no-extension', 409)
  if (days > most.days) throw refuse('petition.extension-most', 422, { field: 'days', params: { most: most.days } })
  if (state.dueOn === undefined) throw refuse('petition.not-now', 409, { params: { stage: state.stage } })
  return { dueOn: petitions.daysAfter(state.dueOn, days) }
}

function delivered(context: PetitionContext, { instance }: PetitionState) {
  if (instance === 'handling') return { dueOn: due(context, 'askReview') }
  return instance === 'review' ? { dueOn: due(context, 'askReReview') } : {}
}

/** A review is the organ's above the unit; of the one above the county the office here keeps the record. */
function reviewAsked(context: PetitionContext, { instance }: PetitionState) {
  if (instance === 'handling') return { organ: unitOfPlace(context.county), dueOn: due(context, 'review') }
  return { organ: unitOfPlace(context.county), dueOn: due(context, 'reReview') }
}

const nothing = () => ({})
const READINGS: Record<ActVerb, Reading> = {
  transferred,
  directed,
  objected,
  accepted: (context) => ({ dueOn: due(context, 'handle') }),
  refused: nothing,
  recused: nothing,
  'extension-asked': nothing,
  extended,
  decided: (context, _, { outcome }) => (outcome === 'revoked' ? { dueOn: due(context, 'handle') } : {}),
  delivered,
  'review-asked': reviewAsked,
  withdrawn: nothing,
  'lapse-noted': async (context, _, { unit }) => {
    await requireUnit(context, unit)
    return {}
  },
}

/** What of the request is kept, with the clocks that it sets going. */
export async function dataOf(
  context: PetitionContext,
  state: PetitionState,
  verb: ActVerb,
  content: Content,
): Promise<ActionData> {
  return { ...content, ...(await READINGS[verb](context, state, content)), day: context.today }
}
