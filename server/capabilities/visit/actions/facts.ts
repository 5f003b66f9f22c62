import { type HouseholdRow, stateFact } from '#capabilities/household/index.ts'
import type { VisitContext } from '../context.ts'
import { derivedId } from '../rules/derived-id.ts'
import type { GridRecord } from '../schema.ts'
import type { Kept } from './record.ts'

const FACTS_FROM = 100

/** What was found at the door goes into the register by itself; nobody types it again. */
export async function takeFacts(
  context: VisitContext,
  household: HouseholdRow,
  recordId: string,
  { facts = [], deviceAt }: GridRecord,
  source: 'visit' | 'paper',
): Promise<Kept['conflicts']> {
  const conflicts: Kept['conflicts'] = []
  for (const [n, { field, value, basedOn }] of facts.entries()) {
    const statement = {
      id: derivedId(recordId, FACTS_FROM + n),
      field,
      value,
      statedAt: deviceAt,
      ...(basedOn ? { basedOn: { value: basedOn.value } } : {}),
    }
    const { outcome, mine = '', theirs = '' } = await stateFact(context, household.id, statement, { source, recordId })
    if (outcome === 'conflict') conflicts.push({ field, mine, theirs })
  }
  return conflicts
}
