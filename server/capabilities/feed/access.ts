import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

export type FeedPower = 'list' | 'settle' | 'upload' | 'keep-keys'

/** Who keeps the connections has no casework, and who reads what came over them keeps no keys. */
export const FEED_POWERS: PowerTable<FeedPower, never> = {
  list: { 'centre-officer': ['any'], 'system-administrator': ['any'] },
  settle: { 'centre-officer': ['any'] },
  upload: { 'centre-officer': ['any'] },
  'keep-keys': { 'system-administrator': ['any'] },
}

export const requireFeed = (actor: Actor, power: FeedPower): void => requirePower(FEED_POWERS, actor, power, [])
