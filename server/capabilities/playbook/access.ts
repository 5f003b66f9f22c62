import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

/** Rules are written by their editor alone; every desk may read what binds it. */
const PLAYBOOK_POWERS: PowerTable<'amend', 'county'> = { amend: { 'playbook-editor': ['county'] } }

export const mayAmend = (actor: Actor): boolean => can(PLAYBOOK_POWERS, actor, 'amend', ['county'])

export const requireEditor = (actor: Actor): void => requirePower(PLAYBOOK_POWERS, actor, 'amend', ['county'])
