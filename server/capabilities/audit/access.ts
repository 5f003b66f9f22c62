import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

/** Whoever watches has no casework, and whoever works does not watch themselves. */
const AUDIT_POWERS: PowerTable<'read', 'county'> = { read: { auditor: ['county'] } }

/** @throws Problem `forbidden` 403 for everybody but the auditor */
export const requireAuditor = (actor: Actor): void => requirePower(AUDIT_POWERS, actor, 'read', ['county'])
