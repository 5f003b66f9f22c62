import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import type { EventRow } from '../queries/events.ts'
import type { WireEvent } from '../shapes/events.ts'
import type { DeadReason, EventFactData, EventState, Target, Way } from '../shapes/vocabulary.ts'

interface NewEvent {
  id: string
  partner: string
  event: WireEvent
  digest: Buffer
  way: Way
  made: Target | DeadReason
}

/** How an event stands, as its row says it; the event itself stays only while it could not be taken. */
function columnsOf(made: Target | DeadReason, body: string | null) {
  if ('reason' in made)
    return { state: 'dead', reason: made.reason, field: made.field ?? null, value: made.value ?? null, body }
  const none = { reason: null, field: null, value: null, body: null }
  return { state: 'taken', ...none, target_kind: made.kind, target_id: made.id }
}

export async function insertEvent(
  context: Context,
  { id, partner, event, digest, way, made }: NewEvent,
): Promise<void> {
  const { tx, county, now } = context
  await tx
    .insertInto('feed_event')
    .values({
      ...{ county, id, partner, source: event.source, event_id: event.id, event_type: event.type },
      ...{ digest, way, received_at: now, version: 1 },
      ...columnsOf(made, JSON.stringify(event)),
    })
    .execute()
  await insertFact(context, id, 1, { id: newId(now.getTime()), ...factOf(made), hash: null })
}

const factOf = (made: Target | DeadReason): { verb: EventState; data: EventFactData } =>
  'reason' in made ? { verb: 'dead', data: made } : { verb: 'taken', data: { target: made } }

interface NewFact {
  id: string
  verb: EventState
  data: EventFactData
  hash: Buffer | null
}

async function insertFact(context: Context, eventId: string, seq: number, fact: NewFact): Promise<void> {
  const { id, verb, data, hash } = fact
  const columns = factColumns({ id, verb, at_ms: context.now.getTime(), by: byActor(context), data }, hash)
  await context.tx
    .insertInto('feed_event_fact')
    .values({ county: context.county, feed_event_id: eventId, seq, ...columns })
    .execute()
}

/** A further try, or giving it up. */
export async function settleEvent(
  context: Context,
  row: EventRow,
  { id, hash, made }: { id: string; hash: Buffer; made: Target | DeadReason | { why: string } },
): Promise<EventState> {
  const version = row.version + 1
  const dropped = 'why' in made
  const fact = dropped ? { verb: 'dropped' as const, data: made } : factOf(made)
  const columns = dropped ? { state: 'dropped', body: null } : columnsOf(made, JSON.stringify(row.body))
  await context.tx
    .updateTable('feed_event')
    .set({ ...columns, version })
    .where('county', '=', context.county)
    .where('id', '=', row.id)
    .execute()
  await insertFact(context, row.id, version, { id, hash, ...fact })
  return fact.verb
}
