import type { AccountSettings } from '#capabilities/account/index.ts'
import { ruleOn } from '#capabilities/playbook/index.ts'
import type { StaffRole } from '#kernel/role.ts'
import { outboxSender } from '#platform/identity/sms.ts'
import type { CountyBook } from './county-book.ts'

/** Who does not begin at the desk of matters: at the doors, or without casework. */
const HOMES: Partial<Record<StaffRole, string>> = {
  'grid-worker': '/grid',
  'system-administrator': '/desk/accounts',
  organiser: '/desk/appraisals',
  'playbook-editor': '/desk/playbook',
  auditor: '/desk/audit',
}

/** What signing in takes from the county's book. A role that the book does not know gets the stricter answer. */
export function accountSettings(book: CountyBook): AccountSettings {
  return {
    needsSecondFactor: (role, today) => ruleOn(book.playbook().roles, role, today)?.body.secondFactor ?? true,
    sms: outboxSender,
    homeOf: (role) => HOMES[role] ?? '/desk',
  }
}
