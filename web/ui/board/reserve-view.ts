import type {
  Applied,
  Cohort,
  RecruitmentFact,
  RecruitmentStage,
  ReserveFact,
  Stage,
} from '#capabilities/reserve/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export type { Applied, Cohort }

export interface ShownRecruitmentLine {
  id: string
  townCode: string
  townName: string
  title: string
  stage: RecruitmentStage
  applyUntil: string
  examOn: string
  /** Its days to apply are running. */
  isOpen: boolean
}

export interface ShownListLine {
  villageName: string
  masked: string
  written: number
  interview: number
  total: number
  passed: boolean
}

/** One recruitment as all faces draw it: everything in it is public. */
export interface ShownRecruitment extends ShownRecruitmentLine {
  posts: readonly { village: string; name: string; posts: number }[]
  conditions: string
  papers: string
  examAt: string
  list: readonly ShownListLine[]
  objectUntil: string | undefined
  /** Anybody may object today. */
  isUp: boolean
  confirmedOn: string | undefined
  facts: readonly RecruitmentFact[]
  numbers: Applied
  rule: { writtenPercent: number; passMark: number; perPost: number; objectDays: number; basis: Words }
}

/** One line of the register, for those who may read it. */
export interface ShownReserveLine {
  id: string
  villageName: string
  name: string
  stage: Stage
  total: number | undefined
  until: string | undefined
  post: Words | undefined
  /** Its yearly review is late. */
  isReviewLate: boolean
}

export interface ShownReserve extends ShownReserveLine {
  villageCode: string
  recruitment: { id: string; title: string }
  phone: string | undefined
  born: number | undefined
  written: number | undefined
  interview: number | undefined
  hiredOn: string | undefined
  decision: string | undefined
  mentor: string | undefined
  facts: readonly ReserveFact[]
  growth: readonly { key: string; name: Words }[]
  /** Of a post or a holder, the words for it. */
  postNames: ReadonlyMap<string, Words>
  mentorNames: ReadonlyMap<string, string>
}

export const reservePaths = {
  list: '/recruitments',
  one: (id: string) => `/recruitments/${id}`,
  apply: (id: string) => `/recruitments/${id}/apply`,
  applications: (id: string) => `/recruitments/${id}/applications`,
  objections: (id: string) => `/recruitments/${id}/objections`,
  own: '/reserve-applications',
  deskRecruitments: '/desk/recruitments',
  deskNew: '/desk/recruitments/new',
  deskRecruitment: (id: string) => `/desk/recruitments/${id}`,
  deskApplications: (id: string) => `/desk/recruitments/${id}/applications`,
  register: '/desk/reserves',
  ofVillage: (code: string) => `/desk/reserves?village=${code}`,
  deskOne: (id: string) => `/desk/reserves/${id}`,
}
