import { isProblem, refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireFeed } from '../access.ts'
import type { Partner, WithFeeds } from '../context.ts'
import { getEventForChange } from '../queries/events.ts'
import { requireDead } from '../rules/fold.ts'
import type { DropBody, RetryBody } from '../schema.ts'
import type { WireEvent } from '../shapes/events.ts'
import type { DeadReason, EventState, Target } from '../shapes/vocabulary.ts'
import { settleEvent } from './store.ts'
import { type Acting, become } from './take.ts'

export interface Settled {
  id: string
  state: EventState
  repeated: boolean
}

/**
 * Tries once more, by the mapping as it is today. What becomes of the event is the partner's telling, not the officer's:
 * it is taken in the name of the system, and the audit says who asked for it.
 */
export async function retryEvent(
  act: Acting,
  withFeeds: WithFeeds,
  { partner, eventId, body }: { partner: Partner; eventId: string; body: RetryBody },
): Promise<Settled> {
  const once = (fallen?: DeadReason) =>
    act(async (context): Promise<Settled> => {
      requireFeed(context.actor, 'settle')
      const row = await getEventForChange(context, partner.key, eventId)
      const hash = canonicalHash({ event: eventId, verb: 'retry' })
      // Held to its words by the table.
      if (await wasDone(context, 'feed_event_fact', body.id, hash))
        return { id: eventId, state: row.state as EventState, repeated: true }
      requireDead(row.state as EventState)
      const made = fallen ?? (await becomeAgain(context, withFeeds, partner, row))
      const state = await settleEvent(context, row, { id: body.id, hash, made })
      await record(context, 'feed.retried', { kind: 'feed-event', id: eventId }, { state })
      return { id: eventId, state, repeated: false }
    })
  try {
    return await once()
  } catch (error) {
    // Refused by the one that it was handed to, not by us: that is the new reason.
    if (!isProblem(error) || OURS.has(error.code)) throw error
    return once({ reason: error.code, ...(error.field ? { field: error.field } : {}) })
  }
}

const OURS = new Set([
  'forbidden',
  'sign-in-needed',
  'not-found',
  'feed.settled',
  'feed.other-content',
  'same-id-other-content',
])

const becomeAgain = (
  context: Context,
  withFeeds: WithFeeds,
  partner: Partner,
  row: { id: string; body: unknown; reason: string | null },
): Promise<Target | DeadReason> => {
  // What has the number of another event is never mended by a mapping.
  if (row.reason === 'same-id-other-content') throw refuse('feed.other-content', 409)
  const event = row.body as WireEvent // Kept as it came, after its shape was checked.
  return asSystem(context, () => become(withFeeds({ ...context, actor: SYSTEM }), partner, event, row.id))
}

/** Gives an event up, with the reason: from then on only its digest is known. */
export async function dropEvent(
  context: Context,
  { partner, eventId, body }: { partner: Partner; eventId: string; body: DropBody },
): Promise<Settled> {
  requireFeed(context.actor, 'settle')
  const row = await getEventForChange(context, partner.key, eventId)
  const hash = canonicalHash({ event: eventId, verb: 'drop', reason: body.reason })
  if (await wasDone(context, 'feed_event_fact', body.id, hash)) return { id: eventId, state: 'dropped', repeated: true }
  requireDead(row.state as EventState) // Held to its words by the table.
  const state = await settleEvent(context, row, { id: body.id, hash, made: { why: body.reason } })
  await record(context, 'feed.dropped', { kind: 'feed-event', id: eventId })
  return { id: eventId, state, repeated: false }
}
