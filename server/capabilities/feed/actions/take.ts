import type { FeedTaking } from '#capabilities/playbook/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { sameBytes } from '#platform/crypto/keys.ts'
import type { FeedContext, Partner, WithFeeds } from '../context.ts'
import { eventsOf } from '../queries/events.ts'
import { misfit } from '../rules/check.ts'
import { mapEvent } from '../rules/map.ts'
import type { WireEvent } from '../shapes/events.ts'
import type { DeadReason, EventState, Target, Way } from '../shapes/vocabulary.ts'
import { insertEvent } from './store.ts'

export interface Taken {
  /** The partner's own number of the event. */
  id: string
  state: EventState
  repeated: boolean
  reason?: string
  field?: string
  value?: string
}

export type Acting = <T>(work: (context: Context) => Promise<T>) => Promise<T>

const isReason = (made: Target | DeadReason): made is DeadReason => 'reason' in made

/**
 * Takes one event, once, in a transaction of its own. What cannot be taken is kept with its reason, never lost: the
 * partner need not send it again, a desk mends the mapping and tries again.
 */
export async function takeEvent(
  act: Acting,
  withFeeds: WithFeeds,
  partner: Partner,
  event: WireEvent,
  way: Way,
): Promise<Taken> {
  const digest = canonicalHash(event)
  const once = (fallen?: DeadReason) =>
    act(async (plain): Promise<Taken> => {
      const context = withFeeds(plain)
      const known = await eventsOf(context, partner.key, event)
      const same = known.find((row) => sameBytes(row.digest, digest))
      // Held to its words by the table.
      if (same) return { id: event.id, state: same.state as EventState, repeated: true, ...reasonOf(same) }
      const id = newId(context.now.getTime())
      const made = fallen ?? (known.length > 0 ? OTHER_CONTENT : await become(context, partner, event, id))
      await insertEvent(context, { id, partner: partner.key, event, digest, way, made })
      await record(context, `feed.${isReason(made) ? 'kept-dead' : 'taken'}`, { kind: 'feed-event', id })
      if (!isReason(made)) return { id: event.id, repeated: false, state: 'taken' }
      return { id: event.id, repeated: false, state: 'dead', ...reasonOf(made) }
    })
  try {
    return await once()
  } catch (error) {
    // Whatever the taker had written is gone with its transaction; what remains is the event and why.
    if (!isProblem(error)) throw error
    return once({ reason: error.code, ...(error.field ? { field: error.field } : {}) })
  }
}

const OTHER_CONTENT: DeadReason = { reason: 'same-id-other-content' }

const reasonOf = ({ reason, field, value }: { [Key in keyof DeadReason]?: string | null | undefined }) => ({
  ...(reason ? { reason } : {}),
  ...(field ? { field } : {}),
  ...(value ? { value } : {}),
})

/** Reads the event by the mapping of the day and hands it to the capability that it is for. @throws Problem of that one */
export async function become(
  context: FeedContext,
  partner: Partner,
  event: Pick<WireEvent, 'type' | 'data'>,
  id: string,
): Promise<Target | DeadReason> {
  const taking = partner.takes.find(({ type }) => type === event.type)
  if (!taking) return { reason: 'unknown-type', field: 'type', value: event.type }
  const mapped = mapEvent(taking, event.data, context.feeds.utcOffset_minutes)
  if ('reason' in mapped) return mapped
  const wrong = misfit(taking.as, mapped.values)
  if (wrong) return wrong
  return await give(context, taking.as, mapped.values, { partner: partner.key, id })
}

function give(
  { takers, ...rest }: FeedContext,
  as: FeedTaking['as'],
  values: object,
  came: { partner: string; id: string },
): Promise<Target> {
  // The shape of each was just checked by its own word.
  const take = takers[as] as (context: Context, came: object, event: object) => Promise<Target>
  return take(rest, came, values)
}
