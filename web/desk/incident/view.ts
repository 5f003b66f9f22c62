import type { Handed, IncidentAct } from '#capabilities/incident/rules.ts'

export interface ShownIncident {
  id: string
  number: string
  place: string
  kind: string
  at: Date
  effective: boolean | null
  handed: Handed | null
}

export interface Counts {
  all: number
  effective: number
  notEffective: number
  unjudged: number
}

export interface ShownOfficer {
  gridCode: string
  grid: string
  name: string | null
  phone: string | null
}

export interface ShownIncidentStep {
  id: string
  verb: 'judged' | IncidentAct
  at: Date
  unit: string | undefined
  name: string | undefined
  effective: boolean | undefined
  text: string | undefined
}
