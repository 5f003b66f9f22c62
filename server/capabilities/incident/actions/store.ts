import { byActor, factColumns } from '#platform/facts/row.ts'
import type { IncidentContext } from '../context.ts'
import type { IncidentRow } from '../queries/incident.ts'
import type { Handed } from '../rules.ts'

interface NewFact {
  id: string
  verb: 'judged' | 'handed' | 'taken' | 'done'
  data: { effective?: boolean; text?: string }
}

/** Appends what happened and brings the row up to it. */
export async function insertFact(
  context: IncidentContext,
  row: IncidentRow,
  { id, verb, data }: NewFact,
  change: { effective?: boolean; handed?: Handed },
  hash: Buffer | null = null,
): Promise<void> {
  const { tx, county, now } = context
  const seq = row.version + 1
  const columns = factColumns({ id, verb, at_ms: now.getTime(), by: byActor(context), data }, hash)
  const { place_code, police_unit } = row
  await tx
    .insertInto('incident_fact')
    .values({ county, incident_id: row.id, place_code, police_unit, seq, ...columns })
    .execute()
  await tx
    .updateTable('incident')
    .set({ ...change, version: seq })
    .where('county', '=', county)
    .where('id', '=', row.id)
    .execute()
}
