import type {
  ActivityFact,
  ActivityStage,
  Service,
  StationFact,
  StationStage,
} from '#capabilities/neighbourhood/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownStationLine {
  id: string
  villageCode: string
  villageName: string
  name: string
  stage: StationStage
}

/** One station as both faces draw it; a service that it does not offer is absent. */
export interface ShownStation extends ShownStationLine {
  place: string
  hours: string
  services: Readonly<Partial<Record<Service, string>>>
  facts: readonly StationFact[]
}

export interface ShownActivityLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  stage: ActivityStage
  on: string
  from: string
  to: string
  places: number
  taken: number
  /** One may still sign up. */
  isOpen: boolean
  harmony: Words | undefined
}

export interface ShownActivity extends ShownActivityLine {
  station: { id: string; name: string }
  text: string | undefined
  came: number | undefined
  facts: readonly ActivityFact[]
}

/** Who means to come, as the village's own office reads it. */
export interface ShownSignup {
  id: string
  name: string
  phone: string | undefined
  people: number
  at: Date
  offAt: Date | undefined
}

export const neighbourhoodPaths = {
  stations: (code: string) => `/v/${code}/stations`,
  paper: (code: string) => `/v/${code}/stations/paper`,
  station: (code: string, id: string) => `/v/${code}/stations/${id}`,
  activity: (code: string, id: string) => `/v/${code}/activities/${id}`,
  signUp: (code: string, id: string) => `/v/${code}/activities/${id}/signups`,
  signOff: (code: string, id: string) => `/v/${code}/activities/${id}/signoffs`,
  mediation: (code: string) => `/v/${code}/mediation`,
  deskStations: '/desk/stations',
  deskStation: (id: string) => `/desk/stations/${id}`,
  deskActivities: '/desk/activities',
  deskActivity: (id: string) => `/desk/activities/${id}`,
  deskSignups: (id: string) => `/desk/activities/${id}/signups`,
}
