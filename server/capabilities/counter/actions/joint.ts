import { findByNumber } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireCounter, requireSide } from '../access.ts'
import type { CounterContext } from '../context.ts'
import { counterFacts, getConsultation, getHandover, unitOf } from '../queries/counter.ts'
import {
  type ConsultationVerb,
  consultationAfter,
  type FactData,
  folded,
  type HandoverVerb,
  handoverAfter,
} from '../rules/index.ts'
import type { ActBody, ConsultationAct, ConsultBody, HandBody, HandoverAct } from '../schema.ts'
import { consultationColumns, handoverColumns, insertFact } from './store.ts'
import { requireUnits } from './units.ts'

interface Done {
  id: string
  repeated: boolean
}

/** A matter within the actor's reach, by the number on its paper. @throws Problem `counter.no-matter` 422 */
async function getByNumber(context: CounterContext, number: number) {
  const found = await findByNumber(context, number)
  if (!found) throw refuse('counter.no-matter', 422, { field: 'matter' })
  return found
}

/** The counter hands a question to the unit that can solve it, with a day. The matter itself stays where it is. */
export async function handOver(context: CounterContext, body: HandBody): Promise<Done> {
  requireCounter(context.actor)
  const { id, unit: to, text } = body
  const { tx, county, now, today } = context
  const from = unitOf(context)
  const hash = canonicalHash({ hand: body })
  if (await wasDone(context, 'counter_handover', id, hash)) return { id, repeated: true }
  const matter = await getByNumber(context, body.matter)
  if (to === from) throw refuse('counter.no-unit', 422, { field: 'unit' })
  await requireUnits(context, [to], 'unit')
  const at_ms = now.getTime()
  const data: FactData = { day: today, dueOn: context.counter.handoverDue(at_ms), text }
  const fact = { id: newId(at_ms), verb: 'handed' as const, at_ms, by: byActor(context), data }
  const state = handoverAfter(undefined, fact)
  const row = { matter_id: matter.id, place_code: matter.placeCode, title: matter.title, from_unit: from, to_unit: to }
  await tx
    .insertInto('counter_handover')
    .values({ county, id, ...row, body_hash: hash, ...handoverColumns(state) })
    .execute()
  await insertFact(context, { id, seq: 1, unit: from, units: [to] }, fact, null)
  await record(context, 'counter.handed', { kind: 'counter-handover', id, place: matter.placeCode })
  return { id, repeated: false }
}

/** Whose side an act is. */
const SIDE: Record<HandoverAct, 'hand' | 'receive'> = {
  taken: 'receive',
  answered: 'receive',
  pushed: 'hand',
  'sent-back': 'hand',
  closed: 'hand',
}

export async function actOnHandover(
  context: CounterContext,
  id: string,
  verb: HandoverAct,
  body: ActBody,
): Promise<Done> {
  const row = await getHandover(context, id)
  const state = folded(await counterFacts<HandoverVerb>(context, id), handoverAfter)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ handover: id, verb, ...content })
  if (await wasDone(context, 'counter_fact', factId, hash)) return { id, repeated: true }
  requireSide(context.actor, SIDE[verb], row.from_unit, [row.to_unit])
  if (seen !== state.version) throw refuse('counter.changed', 409)
  const at_ms = context.now.getTime()
  const again = verb === 'sent-back' ? { dueOn: context.counter.handoverDue(at_ms) } : {}
  const fact = {
    id: factId,
    verb,
    at_ms,
    by: byActor(context),
    data: { ...content, matter: undefined, ...again, day: context.today },
  }
  const after = handoverAfter(state, fact)
  await insertFact(context, { id, seq: after.version, unit: row.from_unit, units: [row.to_unit] }, fact, hash)
  await context.tx
    .updateTable('counter_handover')
    .set(handoverColumns(after))
    .where('county', '=', context.county)
    .where('id', '=', id)
    .execute()
  await record(context, `counter.${verb}`, { kind: 'counter-handover', id, place: row.place_code }, { fact: factId })
  return { id, repeated: false }
}

/** Several units sit together on one matter. */
export async function setConsultation(context: CounterContext, body: ConsultBody): Promise<Done> {
  requireCounter(context.actor)
  const { id, on, text } = body
  const { tx, county, now, today } = context
  const unit = unitOf(context)
  const hash = canonicalHash({ consult: body })
  if (await wasDone(context, 'counter_consultation', id, hash)) return { id, repeated: true }
  if (on < today) throw refuse('counter.day-gone', 422, { field: 'on' })
  const matter = await getByNumber(context, body.matter)
  const units = [...new Set(body.units.split(/[\s,，、]+/).filter((code) => code !== '' && code !== unit))]
  await requireUnits(context, units, 'units')
  const at_ms = now.getTime()
  const fact = { id: newId(at_ms), verb: 'set' as const, at_ms, by: byActor(context), data: { day: today, on, text } }
  const state = consultationAfter(undefined, fact)
  const row = { matter_id: matter.id, place_code: matter.placeCode, title: matter.title, unit, units }
  await tx
    .insertInto('counter_consultation')
    .values({ county, id, ...row, body_hash: hash, ...consultationColumns(state) })
    .execute()
  await insertFact(context, { id, seq: 1, unit, units }, fact, null)
  await record(context, 'counter.consultation-set', { kind: 'counter-consultation', id, place: matter.placeCode })
  return { id, repeated: false }
}

export async function actOnConsultation(
  context: CounterContext,
  id: string,
  verb: ConsultationAct,
  body: ActBody,
): Promise<Done> {
  const row = await getConsultation(context, id)
  const state = folded(await counterFacts<ConsultationVerb>(context, id), consultationAfter)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ consultation: id, verb, ...content })
  if (await wasDone(context, 'counter_fact', factId, hash)) return { id, repeated: true }
  requireSide(context.actor, 'hand', row.unit, [])
  if (seen !== state.version) throw refuse('counter.changed', 409)
  const data = { ...content, matter: undefined, day: context.today }
  const fact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = consultationAfter(state, fact)
  await insertFact(context, { id, seq: after.version, unit: row.unit, units: row.units }, fact, hash)
  await context.tx
    .updateTable('counter_consultation')
    .set(consultationColumns(after))
    .where('county', '=', context.county)
    .where('id', '=', id)
    .execute()
  await record(
    context,
    `counter.${verb}`,
    { kind: 'counter-consultation', id, place: row.place_code },
    { fact: factId },
  )
  return { id, repeated: false }
}
