import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireDesk, requireMay } from '../access.ts'
import { getConsultation } from '../queries/consultation.ts'
import { requireFollows } from '../rules/fold.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import type { Stage } from '../shapes/vocabulary.ts'
import { appendFact } from './store.ts'

export interface Followed {
  id: string
  stage: Stage
  repeated: boolean
}

/** The convener writes the minutes or calls it off; whoever carries the decision out says when it is done. */
export async function followUp(context: Context, id: string, verb: ActVerb, body: ActBody): Promise<Followed> {
  const { tx, county, now, today } = context
  requireDesk(context.actor)
  const row = await getConsultation(context, id, true)
  const stage = row.stage as Stage // Held to its words by the table.
  const { id: factId, ...data } = body
  const hash = canonicalHash({ consultation: id, verb, ...data })
  if (await wasDone(context, 'consultation_fact', factId, hash)) return { id, stage, repeated: true }
  requireMay(context.actor, verb, row)
  requireFollows(stage, verb)
  const { dueOn, lead, present, decision } = data
  const known = new Set([row.convener, ...row.units])
  if (lead !== undefined && !known.has(lead)) throw refuse('consultation.no-unit', 422, { field: 'lead' })
  if (present?.some((unit) => !known.has(unit))) throw refuse('consultation.no-unit', 422, { field: 'present' })
  if (dueOn !== undefined && dueOn < today) throw refuse('consultation.past', 422, { field: 'dueOn' })
  const version = row.version + 1
  const fact = { id: factId, verb, at_ms: now.getTime(), by: byActor(context), data }
  await appendFact(context, id, version, fact, hash)
  await tx
    .updateTable('consultation')
    .set({
      stage: verb,
      since_at: now,
      version,
      ...(verb === 'minuted' ? { decision: decision ?? '', lead: lead ?? row.convener, due_on: dueOn ?? today } : {}),
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await record(context, `consultation.${verb}`, { kind: 'consultation', id, place: row.place_code }, { fact: factId })
  return { id, stage: verb, repeated: false }
}
