import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Consultation, DB } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireDesk } from '../access.ts'
import type { ConsultationFact } from '../shapes/vocabulary.ts'

export type ConsultationRow = Selectable<Consultation>

/** Of one's territory, and those that one's unit is called to: the only way in to the table. Row security says the same again. */
function consultationsWithin({ tx, county, actor, scope }: Context): SelectQueryBuilder<DB, 'consultation', object> {
  const all = tx.selectFrom('consultation').where('consultation.county', '=', county)
  if (actor.kind !== 'staff') return actor.kind === 'system' ? all : all.where(sql<boolean>`false`)
  const called = sql<boolean>`${actor.unit} = any (consultation.units)`
  const oversees = ['town-officer', 'town-leader', 'centre-officer'].includes(actor.role)
  if (!oversees || scope === '-') return all.where(called)
  const { from, to } = rangeOf(scope)
  return all.where((is) =>
    is.or([called, is.and([is('consultation.place_code', '>=', from), is('consultation.place_code', '<', to)])]),
  )
}

export async function getConsultation(context: Context, id: string, hold = false): Promise<ConsultationRow> {
  const query = consultationsWithin(context).selectAll('consultation').where('consultation.id', '=', id)
  const found = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const factsOfConsultation = (context: Context, id: string): Promise<ConsultationFact[]> =>
  factsOf(context, 'consultation_fact', 'consultation_id', id)

const LIMIT = 100

/** What is open, the nearest day first, then what is over. */
export async function listConsultations(context: Context): Promise<ConsultationRow[]> {
  requireDesk(context.actor)
  return await consultationsWithin(context)
    .selectAll('consultation')
    .orderBy((is) => is.fn('array_position', [is.val(['minuted', 'called', 'done', 'dropped']), 'consultation.stage']))
    .orderBy(sql`coalesce(consultation.due_on::timestamptz, consultation.meets_at)`)
    .orderBy('consultation.id')
    .limit(LIMIT)
    .execute()
}

/** What was decided together in a place and not done by its day, the longest first. */
export async function lateConsultations(context: Context, place: string, limit: number): Promise<ConsultationRow[]> {
  const { from, to } = rangeOf(place)
  return await consultationsWithin(context)
    .selectAll('consultation')
    .where('consultation.stage', '=', 'minuted')
    .where('consultation.due_on', '<', context.today)
    .where('consultation.place_code', '>=', from)
    .where('consultation.place_code', '<', to)
    .orderBy('consultation.due_on')
    .orderBy('consultation.id')
    .limit(limit)
    .execute()
}
