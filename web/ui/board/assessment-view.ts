import type {
  AssessmentAction,
  AssessmentState,
  Level,
  Lift,
  Stage,
  StandardOfRound,
} from '#capabilities/assessment/rules/index.ts'
import type { AssessmentMeasure } from '#capabilities/playbook/schema.ts'
import { paths } from '../paths.ts'
import { decisionPaths } from './decision-view.ts'
import { entryPaths } from './paths.ts'
import { powerPaths } from './power-view.ts'

/** One round as both faces draw it. */
export interface ShownRound {
  id: string
  village: { code: string; name: string }
  state: AssessmentState
  actions: readonly AssessmentAction[]
  today: string
  /** On a desk the town's score shows before the county's. */
  desk: boolean
}

export interface ShownStanding {
  villageCode: string
  villageName: string
  stage: Stage
  level: Level | null
  recognisedOn: string | null
  countyPermille: number | null
}

export interface ShownRoundLine {
  id: string
  villageName: string
  stage: Stage
  level: Level | null
  waiting: number
  reviewDue: string | null
  permilles: readonly (number | null)[]
}

export interface ShownWhatIf {
  village: { code: string; name: string }
  standard: StandardOfRound
  from: string
  to: string
  lifts: readonly Lift[]
}

export const assessmentPaths = {
  county: '/assessments',
  village: (code: string) => `/v/${code}/assessment`,
  plaque: (code: string) => `/v/${code}/assessment/plaque`,
  object: (code: string, id: string) => `/v/${code}/assessment/${id}/objections`,
  records: (code: string, id: string, measure: string) => `/v/${code}/assessment/${id}/records/${measure}`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/assessments/${id}/publications/${rev}`,
  desk: '/desk/assessments',
  deskNew: '/desk/assessments/new',
  deskOne: (id: string) => `/desk/assessments/${id}`,
  whatIf: (code: string) => `/desk/assessments/what-if?village=${code}`,
}

/** Where a desk finds what a figure is counted from, as it stands today. */
export function recordsOf(measure: AssessmentMeasure, village: string): string {
  const pages: Record<AssessmentMeasure, string> = {
    'disclosure-in-time': entryPaths.list(village),
    'decision-published': decisionPaths.list(village),
    'works-in-time': powerPaths.projects(village),
    'matter-settled': paths.statistics(village),
    'matter-in-time': paths.statistics(village),
    'visit-reached': '/desk/round-coverage',
    'warning-closed': '/desk/warnings',
  }
  return pages[measure]
}
