import type { Fact } from '#kernel/fact.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { IncidentContext } from '../context.ts'
import type { IncidentAct } from '../rules.ts'

export type IncidentFact = Fact<'judged' | IncidentAct, { effective?: boolean; text?: string }, 'staff' | 'system'>

/** What became of an incident, in order. */
export const courseOf = (context: IncidentContext, id: string): Promise<IncidentFact[]> =>
  factsOf<IncidentFact>(context, 'incident_fact', 'incident_id', id)
