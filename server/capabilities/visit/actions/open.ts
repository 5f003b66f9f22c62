import { record } from '#platform/audit/audit.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { attachedTo, getRecord, type RecordRow } from '../queries/record.ts'

/** Opens one record and writes down that it was opened: for the county, and for the household it speaks of. */
export async function openRecord(context: VisitContext, id: string) {
  requireRecord(context.actor, 'open')
  const row = await getRecord(context, id)
  await noteOpening(context, row, 'record.read', 'household.record-read')
  return { row, attached: await attachedTo(context, id) }
}

export async function noteOpening(
  context: VisitContext,
  { id, grid_code: place, household_id: household }: RecordRow,
  verb: string,
  ofHousehold: string,
): Promise<void> {
  await record(context, verb, { kind: 'grid-record', id, place })
  if (household) await record(context, ofHousehold, { kind: 'household', id: household, place })
}
