import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { IncidentContext } from '../context.ts'
import { findByNumber } from '../queries/incident.ts'
import { insertFact } from './store.ts'

interface Came {
  partner: string
  id: string
}

export interface RecordedIncident {
  number: string
  place: string
  kind: string
  happenedAt: string
  effective?: boolean | undefined
}

/** An incident as the police told us. @throws Problem `incident.known` 409, `incident.kind`, `incident.place` 422 */
export async function recordIncident(context: IncidentContext, came: Came, event: RecordedIncident) {
  const { tx, county, now, incidents } = context
  if (await findByNumber(context, came.partner, event.number)) throw refuse('incident.known', 409, { field: 'number' })
  if (!incidents.kinds.some(({ key }) => key === event.kind)) throw refuse('incident.kind', 422, { field: 'kind' })
  const place = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', event.place)
    .executeTakeFirst()
  if (!place) throw refuse('incident.place', 422, { field: 'place' })
  const happenedAt = new Date(event.happenedAt)
  await tx
    .insertInto('incident')
    .values({
      ...{
        county,
        id: came.id,
        partner: came.partner,
        number: event.number,
        place_code: event.place,
        kind: event.kind,
      },
      police_unit: incidents.policeUnit,
      happened_at: happenedAt,
      happened_on: incidents.dayOf(happenedAt),
      recorded_at: now,
      effective: event.effective ?? null,
      first_effective: event.effective ?? null,
      version: 0,
    })
    .execute()
  await record(context, 'incident.recorded', { kind: 'incident', id: came.id, place: event.place })
  return { kind: 'incident' as const, id: came.id }
}

/** The police say whether it was effective, or say it anew. @throws Problem `incident.unknown` 422 */
export async function judgeIncident(
  context: IncidentContext,
  came: Came,
  { number, effective }: { number: string; effective: boolean },
) {
  const row = await findByNumber(context, came.partner, number)
  if (!row) throw refuse('incident.unknown', 422, { field: 'number' })
  const fact = { id: newId(context.now.getTime()), verb: 'judged' as const, data: { effective } }
  await insertFact(context, row, fact, { effective })
  await record(context, 'incident.judged', { kind: 'incident', id: row.id, place: row.place_code })
  return { kind: 'incident' as const, id: row.id }
}
