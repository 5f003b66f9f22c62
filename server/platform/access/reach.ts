import { type Reach, reach } from '#platform/db/transaction.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

/** Roles without casework: no matter, petition or report is within their reach, whatever their territory. */
const NO_CASEWORK: readonly StaffRole[] = ['organiser', 'playbook-editor', 'system-administrator', 'auditor']
/** A department reaches what it has a part in, not the whole county. */
const BY_PART_ONLY: readonly StaffRole[] = ['department-officer']

export const hasCasework = (role: StaffRole): boolean => !NO_CASEWORK.includes(role)

/** The territory whose cases the actor may read; '-' for none. */
export function caseScope(actor: Actor): string {
  if (actor.kind !== 'staff' || !hasCasework(actor.role) || BY_PART_ONLY.includes(actor.role)) return '-'
  return actor.scope
}

/** What the database is told about the actor. */
export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system') return reach({ reader: 'system' })
  if (actor.kind !== 'staff') return reach({ reader: 'public' })
  const unit = hasCasework(actor.role) ? actor.unit : '-'
  return reach({ reader: 'staff', scope: caseScope(actor), unit, role: actor.role, account: actor.id })
}
