import { getMatter, type MatterContext } from '#capabilities/matter/index.ts'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { NewConsultation } from '../schema.ts'
import { appendFact } from './store.ts'

/** Calls units together over a question. The same request again does nothing twice. */
export async function callTogether(
  context: MatterContext,
  body: NewConsultation,
  places: PlaceBook,
): Promise<{ id: string; repeated: boolean }> {
  requireDesk(context.actor, 'call')
  const { tx, county, now, actor } = context
  if (actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  const { id, ...content } = body
  const hash = canonicalHash(content)
  const matter = body.matterId === undefined ? undefined : await getMatter(context, body.matterId)
  if (await wasDone(context, 'consultation', id, hash)) return { id, repeated: true }
  const units = body.units.filter((unit) => unit !== actor.unit)
  if (units.length === 0) throw refuse('consultation.alone', 422, { field: 'units' })
  if (units.some((unit) => !places.findUnit(unit))) throw refuse('consultation.no-unit', 422, { field: 'units' })
  const meetsAt = new Date(body.meetsAt)
  if (meetsAt <= now) throw refuse('consultation.past', 422, { field: 'meetsAt' })
  await tx
    .insertInto('consultation')
    .values({
      county,
      id,
      place_code: matter?.place_code ?? actor.scope,
      matter_id: matter?.id ?? null,
      question: body.question,
      convener: actor.unit,
      units,
      meets_at: meetsAt,
      called_at: now,
      stage: 'called',
      since_at: now,
      version: 1,
      body_hash: hash,
    })
    .execute()
  const data = { question: body.question, units, meetsAt: body.meetsAt }
  const fact = { id: newId(now.getTime()), verb: 'called' as const, at_ms: now.getTime(), by: byActor(context), data }
  await appendFact(context, id, 1, fact, null)
  await record(context, 'consultation.called', { kind: 'consultation', id, place: matter?.place_code ?? actor.scope })
  return { id, repeated: false }
}
