import type { Stage, TourFact, TourState } from '#capabilities/tour/rules/index.ts'

export interface ShownTourLine {
  id: string
  village: { code: string; name: string }
  on: string
  route: string
  ideas: number
  stage: Stage
}
export interface ShownTour extends ShownTourLine {
  state: TourState
  facts: readonly TourFact[]
}

export const tourPaths = {
  county: '/tours',
  list: (code: string) => `/v/${code}/tours`,
  one: (code: string, id: string) => `/v/${code}/tours/${id}`,
  desk: '/desk/tours',
  deskNew: '/desk/tours/new',
  deskOne: (id: string) => `/desk/tours/${id}`,
}
