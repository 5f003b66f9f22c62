import type { DeliberationFact, Solved, Stage, Way } from '#capabilities/deliberation/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownTopicLine {
  id: string
  villageCode: string
  villageName: string
  /** Absent: refused, and its words would hurt somebody. */
  title: string | undefined
  stage: Stage
  proposedAt: Date
  screenBy: string
  meetsOn: string | undefined
}

/** One topic as both faces draw it. */
export interface ShownTopic extends ShownTopicLine {
  text: string | undefined
  consensus: boolean | undefined
  way: Way | undefined
  decision: string | undefined
  dueOn: string | undefined
  seats: readonly { group: 'one' | 'seven' | 'x'; name: Words; people: number }[]
  seatNames: Readonly<Record<string, Words>>
  basis: Words
  /** Everybody who has a receipt to rate with: the proposer and each seat. */
  asked: number
  ratings: Readonly<Record<Solved, number>>
  facts: readonly DeliberationFact[]
}

export const deliberationPaths = {
  list: (code: string) => `/v/${code}/deliberations`,
  one: (code: string, id: string) => `/v/${code}/deliberations/${id}`,
  propose: (code: string) => `/v/${code}/deliberations/new`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/deliberations/${id}/publications/${rev}`,
  ratings: '/deliberation-ratings',
  rating: (receipt: string) => `/deliberation-ratings/${receipt}`,
  desk: '/desk/deliberations',
  deskOne: (id: string) => `/desk/deliberations/${id}`,
  deskNew: '/desk/deliberations/new',
  slips: (id: string) => `/desk/deliberations/${id}/slips`,
}
