import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

/** Who lets other people's programs in: the county's administrator, in writing. */
const POWERS: PowerTable<'keys', 'county'> = { keys: { 'system-administrator': ['county'] } }

export const requireKeys = (actor: Actor): void => requirePower(POWERS, actor, 'keys', ['county'])
