import type { CharterFact, Clause, Stage } from '#capabilities/charter/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownCharterLine {
  id: string
  villageCode: string
  villageName: string
  edition: number
  title: string
  stage: Stage
  clauses: number
  until: string | undefined
  adoptedOn: string | undefined
  fileBy: string | undefined
  filedOn: string | undefined
  correctBy: string | undefined
  /** Not filed in time: filed later, or not yet. */
  isLate: boolean
}

interface ShownFlag {
  clause: string
  phrase: string
  law: Words
  explain: Words
}

/** One edition as both faces draw it. */
export interface ShownCharter extends ShownCharterLine {
  text: readonly Clause[]
  flags: readonly ShownFlag[]
  flagAnswer: string | undefined
  decision: string | undefined
  basis: Words
  facts: readonly CharterFact[]
}

export const charterPaths = {
  list: (code: string) => `/v/${code}/charters`,
  paper: (code: string) => `/v/${code}/charters/paper`,
  one: (code: string, id: string) => `/v/${code}/charters/${id}`,
  comments: (code: string, id: string) => `/v/${code}/charters/${id}/comments`,
  comparison: (code: string, id: string, edition?: string) =>
    `/v/${code}/charters/${id}/comparison${edition === undefined ? '' : `?edition=${edition}`}`,
  publication: (code: string, id: string, rev: number) => `/api/v1/villages/${code}/charters/${id}/publications/${rev}`,
  desk: '/desk/charters',
  deskNew: '/desk/charters/new',
  deskOne: (id: string) => `/desk/charters/${id}`,
}
