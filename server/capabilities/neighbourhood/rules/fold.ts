import { foldOf, said } from '#kernel/fold.ts'
import {
  type ActivityData,
  type ActivityState,
  type ActivityVerb,
  SERVICES,
  type StationData,
  type StationState,
  type StationVerb,
} from '../shapes/vocabulary.ts'

/** The whole of it each time: what is left out is no longer offered. */
const described = (data: StationData) => ({
  name: said(data.name),
  place: said(data.place),
  hours: said(data.hours),
  services: Object.fromEntries(SERVICES.flatMap((one) => (data[one] === undefined ? [] : [[one, data[one]]]))),
})

export const stationFolding = foldOf<StationState, StationVerb, 'opened', StationData>({
  first: 'opened',
  begin: (data) => ({ stage: 'open', ...described(data) }),
  steps: {
    changed: { when: ['open'], effect: (_, data) => described(data) },
    closed: { when: ['open'], effect: () => ({ stage: 'closed' }) },
  },
})

export const activityFolding = foldOf<ActivityState, ActivityVerb, 'announced', ActivityData>({
  first: 'announced',
  begin: ({ stationId, title, on, from, to, places, harmony, text }) => ({
    stage: 'announced',
    stationId: said(stationId),
    title: said(title),
    on: said(on),
    from: said(from),
    to: said(to),
    places: said(places),
    ...(harmony === undefined ? {} : { harmony }),
    ...(text === undefined ? {} : { text }),
  }),
  steps: {
    held: { when: ['announced'], effect: (_, { came }) => ({ stage: 'held', came: said(came) }) },
    cancelled: { when: ['announced'], effect: () => ({ stage: 'cancelled' }) },
  },
})
