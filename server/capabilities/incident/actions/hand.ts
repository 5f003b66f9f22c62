import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireIncident } from '../access.ts'
import type { IncidentContext } from '../context.ts'
import { getForChange } from '../queries/incident.ts'
import { type Handed, handedAfter, type IncidentAct } from '../rules.ts'
import type { ActBody } from '../schema.ts'
import { insertFact } from './store.ts'

const POWER = { handed: 'hand', taken: 'answer', done: 'answer' } as const

/** The police hand an incident to the grid; the grid or its village takes it on, and says what came of it. */
export async function actOnIncident(
  context: IncidentContext,
  incidentId: string,
  verb: IncidentAct,
  { id, text }: ActBody,
): Promise<{ id: string; handed: Handed; repeated: boolean }> {
  const { policeUnit } = context.incidents
  requireIncident(context.actor, 'read', policeUnit)
  const row = await getForChange(context, incidentId)
  requireIncident(context.actor, POWER[verb], policeUnit)
  const hash = canonicalHash({ incident: incidentId, verb, text: text ?? null })
  const before = row.handed as Handed | null // Held to its words by the table.
  if (await wasDone(context, 'incident_fact', id, hash))
    return { id: incidentId, handed: before ?? 'called', repeated: true }
  const handed = handedAfter(before, verb)
  if (verb !== 'taken' && !text) throw refuse('incident.text', 422, { field: 'text' })
  await insertFact(context, row, { id, verb, data: text ? { text } : {} }, { handed }, hash)
  await record(context, `incident.${verb}`, { kind: 'incident', id: incidentId, place: row.place_code })
  return { id: incidentId, handed, repeated: false }
}
