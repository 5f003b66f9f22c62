import { foldOf, said } from '#kernel/fold.ts'
import type { FactData, TourState, Verb } from '../shapes/vocabulary.ts'

const { isAllowed, applied, folded } = foldOf<TourState, Verb, 'planned', FactData>({
  first: 'planned',
  begin: ({ on, route, aims }) => ({
    ...{ stage: 'planned', on: said(on), route: said(route), aims: said(aims), ideas: [] },
  }),
  steps: {
    moved: { when: ['planned'], effect: (_, { on }) => ({ on: said(on) }) },
    noted: {
      when: ['planned'],
      effect: (_, { people, notes }) => ({ stage: 'made', people: said(people), notes: said(notes) }),
    },
    taken: { when: ['made'], effect: ({ ideas }, { idea }) => ({ ideas: [...ideas, said(idea)] }) },
    closed: { when: ['made'], effect: () => ({ stage: 'closed' }) },
    dropped: { when: ['planned'], effect: () => ({ stage: 'dropped' }) },
  },
})

export { applied, folded, isAllowed }
