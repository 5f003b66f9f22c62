import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayDo, requireDesk } from '../access.ts'
import { mayFollow } from '../rules/fold.ts'
import { ACTS, type ActResource } from '../schema.ts'
import type { ConsultationFact, Stage } from '../shapes/vocabulary.ts'
import { type ConsultationRow, factsOfConsultation, getConsultation } from './consultation.ts'

export interface Detail {
  row: ConsultationRow
  facts: ConsultationFact[]
  /** What the reader may do about it now. */
  open: ActResource[]
}

/** One consultation with its facts. That it was read is recorded. */
export async function readConsultation(context: Context, id: string): Promise<Detail> {
  requireDesk(context.actor)
  const row = await getConsultation(context, id)
  await record(context, 'consultation.read', { kind: 'consultation', id, place: row.place_code })
  const stage = row.stage as Stage // Held to its words by the table.
  const open = ACTS.filter(({ verb }) => mayFollow(stage, verb) && mayDo(context.actor, verb, row))
  return { row, facts: await factsOfConsultation(context, id), open: open.map(({ resource }) => resource) }
}
