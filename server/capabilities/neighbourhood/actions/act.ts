import { refuse } from '#kernel/problem.ts'
import { actOnThing, openThing } from '#platform/facts/act.ts'
import type { NeighbourhoodContext } from '../context.ts'
import { type ActivityRow, findOpenStation, type StationRow } from '../queries/neighbourhood.ts'
import type {
  ActivityData,
  ActivityState,
  ActivityVerb,
  StationData,
  StationState,
  StationVerb,
} from '../rules/index.ts'
import type {
  ActivityActBody,
  ActivityBody,
  ActivityDeskVerb,
  StationActBody,
  StationBody,
  StationDeskVerb,
} from '../schema.ts'
import { ACTIVITY, STATION } from './store.ts'

export const openStation = (context: NeighbourhoodContext, body: StationBody) =>
  openThing(context, STATION, {
    verb: 'opened',
    body,
    read: () => {
      const { id: _, villageCode: __, ...data } = body
      return data
    },
    columns: () => ({}),
  })

export const announceActivity = (context: NeighbourhoodContext, body: ActivityBody) =>
  openThing(context, ACTIVITY, {
    verb: 'announced',
    body,
    read: async () => {
      const { id: _, villageCode, ...data } = body
      if (!(await findOpenStation(context, villageCode, data.stationId)))
        throw refuse('activity.no-station', 422, { field: 'stationId' })
      if (data.on < context.today) throw refuse('activity.past', 422, { field: 'on' })
      if (data.from >= data.to) throw refuse('activity.times', 422, { field: 'to' })
      if (data.harmony !== undefined && !context.harmonies.some(({ key }) => key === data.harmony))
        throw refuse('practice.no-harmony', 422, { field: 'harmony' })
      return data
    },
    columns: () => ({}),
  })

export const actOnStation = (context: NeighbourhoodContext, id: string, verb: StationDeskVerb, body: StationActBody) =>
  actOnThing<StationRow, StationState, StationVerb, StationData, Omit<StationActBody, 'id' | 'seen'>>(
    context,
    STATION,
    {
      id,
      verb,
      body,
      read: ({ body: data }) => data,
    },
  )

export const actOnActivity = (
  context: NeighbourhoodContext,
  id: string,
  verb: ActivityDeskVerb,
  body: ActivityActBody,
) =>
  actOnThing<ActivityRow, ActivityState, ActivityVerb, ActivityData, Omit<ActivityActBody, 'id' | 'seen'>>(
    context,
    ACTIVITY,
    {
      id,
      verb,
      body,
      read: ({ state, body: data }) => {
        if (verb === 'held' && context.today < state.on)
          throw refuse('activity.not-yet', 422, { params: { on: state.on } })
        return data
      },
    },
  )
