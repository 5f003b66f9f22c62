import type { Stage, TeamFact } from '#capabilities/team/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownTeamLine {
  id: string
  villageCode: string
  villageName: string
  name: string
  leader: string
  kind: Words
  explain: Words
  stage: Stage
  members: number
  volunteers: number
  party: number
  savedCents: number
  formedOn: string
  noticeUntil: string | undefined
  recognisedOn: string | undefined
}

/** One team as both faces draw it. */
export interface ShownTeam extends ShownTeamLine {
  criteria: readonly Words[]
  basis: Words
  /** The six harmonies by which services are tagged. */
  harmonies: Readonly<Record<string, Words>>
  facts: readonly TeamFact[]
}

export const teamPaths = {
  list: (code: string) => `/v/${code}/teams`,
  one: (code: string, id: string) => `/v/${code}/teams/${id}`,
  publication: (code: string, id: string, rev: number) => `/api/v1/villages/${code}/teams/${id}/publications/${rev}`,
  desk: '/desk/teams',
  deskOne: (id: string) => `/desk/teams/${id}`,
  deskNew: '/desk/teams/new',
}
