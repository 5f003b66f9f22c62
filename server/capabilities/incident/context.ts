import type { Context } from '#platform/context.ts'

export interface KindName {
  key: string
  name: { zh: string; en: string }
}

/** The playbook as incidents read it, by the rule of the day. */
export interface IncidentRules {
  /** The day of a moment on the county's own calendar. */
  dayOf(at: Date): string
  /** The unit that is the police, e.g. `330182/dept-public-security`. */
  policeUnit: string
  shown_days: number
  kinds: readonly KindName[]
}

export interface IncidentContext extends Context {
  incidents: IncidentRules
}

export type WithIncidents = (context: Context) => IncidentContext
