import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

export type AccountPower = 'list' | 'create' | 'change' | 'reset' | 'read-messages' | 'hand-code'
/** Whether the account is the actor's own. */
export type AccountRelation = 'own' | 'other'

const administrator = { 'system-administrator': ['other'] } as const

/** Nobody has power over their own account here: not its post, not its locks. */
const ACCOUNT_POWERS: PowerTable<AccountPower, AccountRelation> = {
  list: { 'system-administrator': ['any'] },
  create: administrator,
  change: administrator,
  reset: administrator,
  'read-messages': { 'system-administrator': ['any'] },
  'hand-code': { 'grid-worker': ['any'], 'village-cadre': ['any'] },
}

export function requireAccountPower(actor: Actor, power: AccountPower, accountId?: string): void {
  const own = actor.kind === 'staff' && actor.id === accountId
  requirePower(ACCOUNT_POWERS, actor, power, [own ? 'own' : 'other'])
}
