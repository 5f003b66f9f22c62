import type { Measure, PartnershipFact, Stage, Standing } from '#capabilities/partnership/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownPartnershipLine {
  id: string
  villageCode: string
  villageName: string
  partnerName: string
  name: string
  aim: string
  kind: Words
  explain: Words
  stage: Stage
  until: string
  startedOn: string | undefined
  measures: number
  done: number
  inCents: number
  outCents: number
  earnedCents: number
}

export interface ShownMeasure extends Measure {
  standing: Standing
}

/** One partnership as both faces draw it. */
export interface ShownPartnership extends ShownPartnershipLine {
  basis: Words
  course: readonly ShownMeasure[]
  facts: readonly PartnershipFact[]
}

export const partnershipPaths = {
  list: (code: string) => `/v/${code}/partnerships`,
  one: (code: string, id: string) => `/v/${code}/partnerships/${id}`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/partnerships/${id}/publications/${rev}`,
  desk: '/desk/partnerships',
  deskOne: (id: string) => `/desk/partnerships/${id}`,
  deskNew: '/desk/partnerships/new',
}
