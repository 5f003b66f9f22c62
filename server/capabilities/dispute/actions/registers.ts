import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { DisputeContext } from '../context.ts'
import { findHour, findMediator } from '../queries/registers.ts'
import type { AppointBody, DismissBody, HourBody } from '../schema.ts'

interface Kept {
  id: string
  repeated: boolean
}

/** A place of the county within the actor's own territory. @throws Problem `not-found` 404 */
async function requireWithin({ tx, county, actor }: Context, place: string): Promise<void> {
  const isOwn = actor.kind !== 'staff' || place.startsWith(actor.scope)
  const found =
    isOwn &&
    (await tx
      .selectFrom('place')
      .select('code')
      .where('county', '=', county)
      .where('code', '=', place)
      .executeTakeFirst())
  if (!found) throw refuse('not-found', 404)
}

/** A mediator comes on the register: of which committee, for which kinds, for which term. */
export async function appointMediator(context: DisputeContext, body: AppointBody): Promise<Kept> {
  requireDesk(context.actor, 'appoint')
  const { tx, county, today, disputes } = context
  const { id, place, name, committee, qualifiedBy, since, until, account } = body
  await requireWithin(context, place)
  const hash = canonicalHash({ appoint: body })
  if (await wasDone(context, 'mediator', id, hash)) return { id, repeated: true }
  if (until < since) throw refuse('dispute.term', 422, { field: 'until' })
  const subjects = [...new Set(body.subjects.split(/[\s,，、]+/).filter((key) => key !== ''))]
  for (const key of subjects) disputes.kindOn(key, today)
  const row = { place_code: place, name, committee, qualified_by: qualifiedBy, subjects, since, until }
  const accountId = account === undefined ? null : await accountNamed(context, account)
  await tx
    .insertInto('mediator')
    .values({ county, id, ...row, account: accountId, body_hash: hash })
    .execute()
  await keep(context, id, 1, 'appointed', { day: today, since, until })
  await record(context, 'dispute.mediator-appointed', { kind: 'mediator', id, place })
  return { id, repeated: false }
}

async function accountNamed({ tx, county }: Context, name: string): Promise<string> {
  const found = await tx
    .selectFrom('account')
    .select('id')
    .where('county', '=', county)
    .where('name', '=', name)
    .executeTakeFirst()
  if (!found) throw refuse('dispute.no-account', 422, { field: 'account' })
  return found.id
}

async function keep(context: Context, mediator_id: string, seq: number, verb: string, data: object, id = newId()) {
  const fact = { id, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  await context.tx
    .insertInto('mediator_fact')
    .values({
      county: context.county,
      mediator_id,
      seq,
      ...factColumns(fact, canonicalHash({ mediator_id, verb, ...data })),
    })
    .execute()
}

/** Off the register before the term is over; what was mediated stays. */
export async function dismissMediator(context: DisputeContext, mediator: string, body: DismissBody): Promise<Kept> {
  requireDesk(context.actor, 'appoint')
  const { tx, county, today } = context
  const found = await findMediator(context, mediator)
  if (!found) throw refuse('not-found', 404)
  await requireWithin(context, found.place_code)
  const data = { reason: body.reason }
  const hash = canonicalHash({ mediator_id: mediator, verb: 'dismissed', ...data })
  if (await wasDone(context, 'mediator_fact', body.id, hash)) return { id: mediator, repeated: true }
  if (found.ended_on !== null) throw refuse('dispute.dismissed', 409)
  await keep(context, mediator, 2, 'dismissed', data, body.id)
  await tx
    .updateTable('mediator')
    .set({ ended_on: today })
    .where('county', '=', county)
    .where('id', '=', mediator)
    .execute()
  await record(context, 'dispute.mediator-dismissed', { kind: 'mediator', id: mediator, place: found.place_code })
  return { id: mediator, repeated: false }
}

/** A judge's hour among neighbours, on the public timetable. */
export async function setHour(context: DisputeContext, body: HourBody): Promise<Kept> {
  requireDesk(context.actor, 'appoint')
  const { tx, county, today } = context
  const { id, place, on, from, to, judge, court, remote, where } = body
  await requireWithin(context, place)
  const hash = canonicalHash({ hour: body })
  if (await wasDone(context, 'court_hour', id, hash)) return { id, repeated: true }
  if (on < today) throw refuse('dispute.day-gone', 422, { field: 'on' })
  if (to <= from) throw refuse('dispute.term', 422, { field: 'to' })
  const row = { place_code: place, held_on: on, from_time: from, to_time: to, judge, court, remote, place_text: where }
  await tx
    .insertInto('court_hour')
    .values({ county, id, ...row, body_hash: hash })
    .execute()
  await record(context, 'dispute.hour-set', { kind: 'court-hour', id, place })
  return { id, repeated: false }
}

/** The judge cannot come: the hour stays on the timetable, crossed out, with the reason. */
export async function dropHour(context: DisputeContext, hour: string, { reason }: DismissBody): Promise<Kept> {
  requireDesk(context.actor, 'appoint')
  const found = await findHour(context, hour)
  if (!found) throw refuse('not-found', 404)
  await requireWithin(context, found.place_code)
  if (found.dropped_on !== null) {
    if (found.drop_reason === reason) return { id: hour, repeated: true }
    throw refuse('dispute.hour-dropped', 409)
  }
  await context.tx
    .updateTable('court_hour')
    .set({ dropped_on: context.today, drop_reason: reason })
    .where('county', '=', context.county)
    .where('id', '=', hour)
    .execute()
  await record(context, 'dispute.hour-dropped', { kind: 'court-hour', id: hour, place: found.place_code })
  return { id: hour, repeated: false }
}
