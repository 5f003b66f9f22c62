import { refuse } from '#kernel/problem.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import { slotOfUnit } from '#kernel/unit.ts'
import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

/** There is one kind of reader, and nobody above: not the centre, not the leader, not the administrator, not the auditor. */
const TIPOFF_POWERS: PowerTable<'office', 'own'> = { office: { 'discipline-officer': ['own'] } }

const CHANNEL_OF_SLOT: Record<string, Channel> = { discipline: 'county', 'city-discipline': 'city' }

/** The commission that the actor works for. @throws Problem 403 to everybody who works for none. */
export function channelOf(actor: Actor): Channel {
  const channel = actor.kind === 'staff' ? CHANNEL_OF_SLOT[slotOfUnit(actor.unit)] : undefined
  requirePower(TIPOFF_POWERS, actor, 'office', channel ? ['own'] : [])
  if (!channel) throw refuse('forbidden', 403)
  return channel
}
