import type { HonourFact, Stage, Subject } from '#capabilities/honour/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownHonourLine {
  id: string
  villageCode: string
  villageName: string
  kind: Words | undefined
  side: 'merit' | 'virtue' | undefined
  subject: Subject
  stage: Stage
  /** Masked, unless whoever is honoured agrees that it is public. */
  name: string
  named: boolean
  title: string | undefined
  harmony: Words | undefined
  since: Date
  screenBy: string
  until: string | undefined
  /** Its days are running: anybody may object. */
  isOpen: boolean
  confirmedOn: string | undefined
}

/** One honour as all faces draw it. */
export interface ShownHonour extends ShownHonourLine {
  about: Words | undefined
  deed: string | undefined
  evidence: readonly { text: string; href: string | undefined }[]
  basis: Words
  facts: readonly HonourFact[]
}

export const honourPaths = {
  list: (code: string) => `/v/${code}/honours`,
  propose: (code: string) => `/v/${code}/honours/new`,
  one: (code: string, id: string) => `/v/${code}/honours/${id}`,
  paper: (code: string, id: string) => `/v/${code}/honours/${id}/paper`,
  objections: (code: string, id: string) => `/v/${code}/honours/${id}/objections`,
  publication: (code: string, id: string, rev: number) => `/api/v1/villages/${code}/honours/${id}/publications/${rev}`,
  proposals: '/honour-proposals',
  desk: '/desk/honours',
  deskNew: '/desk/honours/new',
  deskOne: (id: string) => `/desk/honours/${id}`,
}
