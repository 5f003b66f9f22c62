import type {
  Compared,
  CreditFact,
  CreditState,
  Entry,
  Item,
  MemberStage,
  Reward,
  Standing,
} from '#capabilities/credit/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownCreditLine {
  id: string
  villageCode: string
  villageName: string
  edition: number
  title: string
  standing: Standing
  until: string | undefined
  from: string | undefined
}

/** One edition as both faces draw it. */
export interface ShownCredit extends ShownCreditLine {
  state: CreditState
  basis: Words
  facts: readonly CreditFact[]
  /** Against the edition before it. */
  before: { edition: number; rows: readonly Compared[] } | undefined
}

export interface ShownBan {
  key: string
  what: Words
  law: Words
  instead: Words
  phrases: readonly string[]
}

export const creditPaths = {
  list: (code: string) => `/v/${code}/credits`,
  one: (code: string, id: string) => `/v/${code}/credits/${id}`,
  comments: (code: string, id: string) => `/v/${code}/credits/${id}/comments`,
  publication: (code: string, id: string, rev: number) => `/api/v1/villages/${code}/credits/${id}/publications/${rev}`,
  desk: '/desk/credits',
  deskNew: '/desk/credits/new',
  deskOne: (id: string) => `/desk/credits/${id}`,
}

export interface ShownMemberLine {
  id: string
  /** Masked. */
  name: string
  door: string
  stage: MemberStage
  waiting: number
  appeals: number
  dueOn: string | undefined
  isLate: boolean
}

export interface ShownEntry extends Entry {
  /** The post that decided, never a person. */
  decidedBy: string | undefined
}

/** One household's points, on its own page and on the village's desks. */
export interface ShownMember extends ShownMemberLine {
  villageCode: string
  villageName: string
  way: 'page' | 'paper'
  form: string | undefined
  version: number
  balance: number
  entries: readonly ShownEntry[]
  items: readonly Item[]
  rewards: readonly Reward[]
  today: string
}

export const memberPaths = {
  desk: '/desk/credit-members',
  deskNew: '/desk/credit-members/new',
  deskOne: (id: string) => `/desk/credit-members/${id}`,
  own: '/me/credits',
  join: (village: string) => `/me/credits/new?village=${village}`,
  ownOne: (id: string) => `/me/credits/${id}`,
}

/** What everybody may know: sums and answers, and nothing of anybody. */
export interface ShownFigures {
  joined: number
  households: number
  entries: readonly { text: string; n: number }[]
  exchanges: readonly { text: string; n: number; cents: number }[]
  appeals: readonly {
    text: string
    day: string
    dueOn: string
    upheld: boolean | null
    answeredOn: string | null
  }[]
}
