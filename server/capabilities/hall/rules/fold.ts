import { foldOf, said } from '#kernel/fold.ts'
import type { HallData, HallState, HallVerb, StopData, StopState, StopVerb } from '../shapes/vocabulary.ts'

/** The whole of it each time: what is left out no longer holds. */
const described = ({ place, weekdays, from, to, note }: HallData) => ({
  place: said(place),
  weekdays: said(weekdays).split(',').map(Number),
  from: said(from),
  to: said(to),
  ...(note === undefined ? {} : { note }),
})

export const hallFolding = foldOf<HallState, HallVerb, 'opened', HallData>({
  first: 'opened',
  begin: (data) => ({ stage: 'open', ...described(data) }),
  steps: {
    changed: {
      when: ['open'],
      effect: (_, data) => ({ note: undefined, ...described(data) }) as Partial<HallState>, // A note that is left out is gone.
    },
  },
})

export const stopFolding = foldOf<StopState, StopVerb, 'planned', StopData>({
  first: 'planned',
  begin: ({ title, place, on, from, to, text }) => ({
    stage: 'planned',
    title: said(title),
    place: said(place),
    on: said(on),
    from: said(from),
    to: said(to),
    ...(text === undefined ? {} : { text }),
  }),
  steps: { cancelled: { when: ['planned'], effect: () => ({ stage: 'cancelled' }) } },
})
