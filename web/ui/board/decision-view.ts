import type { DecisionAction, Meeting, Stage, Tally } from '#capabilities/decision/rules/index.ts'

export interface Words {
  zh: string
  en: string
}

/** A line of a list of decisions. */
export interface ShownLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  kind: Words
  stage: Stage
  next: Words | undefined
  openedAt: Date
  dueOn: string | undefined
}

/** One decision as both faces draw it. */
export interface ShownDecision {
  id: string
  village: { code: string; name: string }
  title: string
  kind: Words
  explain: Words
  basis: Words
  stage: Stage
  next: string | undefined
  steps: readonly { verb: string; name: Words; by: Words }[]
  actions: readonly DecisionAction[]
  meeting: Meeting | undefined
  organ: { name: Words; basis: Words } | undefined
  result: Tally | undefined
  dueOn: string | undefined
  flagged: number
}

export const decisionPaths = {
  list: (code: string) => `/v/${code}/decisions`,
  one: (code: string, id: string) => `/v/${code}/decisions/${id}`,
  sheet: (code: string, id: string) => `/v/${code}/decisions/${id}/sheet`,
  tally: (code: string, id: string) => `/api/v1/villages/${code}/decisions/${id}/tally`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/decisions/${id}/publications/${rev}`,
  ballots: '/ballots',
  ballot: (code: string) => `/ballots/${code}`,
  slips: (id: string) => `/desk/decisions/${id}/slips`,
  representatives: (code: string) => `/v/${code}/representatives`,
  desk: '/desk/decisions',
  workbook: '/desk/decisions/workbook.xlsx',
  deskOne: (id: string) => `/desk/decisions/${id}`,
  registers: '/desk/decision-electors',
}
