import { refuse } from '#kernel/problem.ts'
import { actOnThing, openThing } from '#platform/facts/act.ts'
import type { Titled, TourContext } from '../context.ts'
import type { TourRow } from '../queries/tour.ts'
import type { FactData, Idea, TourState, Verb } from '../rules/index.ts'
import type { ActBody, DeskVerb, PlanBody } from '../schema.ts'
import { TOUR } from './store.ts'

const requireAhead = ({ today }: TourContext, on: string | undefined): void => {
  if (on !== undefined && on < today) throw refuse('tour.past', 422, { field: 'on' })
}

/** A village says ahead where it goes and why. */
export const planTour = (context: TourContext, body: PlanBody) =>
  openThing(context, TOUR, {
    verb: 'planned',
    body,
    read: () => {
      requireAhead(context, body.on)
      const { on, route, aims } = body
      return { on, route, aims }
    },
    columns: () => ({}),
  })

/** What was picked, by the name that it has now. @throws Problem `tour.no-such` 422 */
async function tied(field: 'practice' | 'item', id: string | undefined, among: () => Promise<Titled[]>) {
  if (id === undefined) return {}
  const found = (await among()).find((one) => one.id === id)
  if (!found) throw refuse('tour.no-such', 422, { field })
  return { [field]: { id: found.id, title: found.title } }
}

type Body = Omit<ActBody, 'id' | 'seen'>
const READINGS: Record<DeskVerb, (context: TourContext, state: TourState, body: Body) => FactData | Promise<FactData>> =
  {
    noted: ({ today }, { on }, { people, notes }) => {
      if (on > today) throw refuse('tour.not-yet', 422, { params: { on } })
      return { ...(people === undefined ? {} : { people }), ...(notes === undefined ? {} : { notes }) }
    },
    taken: async (context, _, { idea = '', practice, item }) => {
      const taken: Idea = {
        text: idea,
        ...(await tied('practice', practice, context.practices)),
        ...(await tied('item', item, context.items)),
      }
      return { idea: taken }
    },
    closed: (_, { ideas }) => {
      if (ideas.length === 0) throw refuse('tour.no-idea', 422)
      return {}
    },
    moved: (context, _, { on, reason = '' }) => {
      requireAhead(context, on)
      return { reason, ...(on === undefined ? {} : { on }) }
    },
    dropped: (_, __, { reason = '' }) => ({ reason }),
  }

export const actOnTour = (context: TourContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<TourRow, TourState, Verb, FactData, Body>(context, TOUR, {
    id,
    verb,
    body,
    read: ({ state, body: content }) => READINGS[verb](context, state, content),
  })
