import type { StaffRole } from '#kernel/role.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail, RailLink } from '#web/ui/shells/rail.tsx'

const NO_CASEWORK: readonly StaffRole[] = ['playbook-editor', 'system-administrator', 'auditor']

/** For the pages about rules and about the audit: the way to the other pages of the role, without its heaps. */
export function officeRail(t: Messages, role: StaffRole, current: string): Rail {
  const { areas } = t.desk
  const links: (RailLink | false)[] = [
    !NO_CASEWORK.includes(role) && { label: areas.matters, href: paths.desk, icon: 'inbox' },
    role === 'system-administrator' && { label: t.account.list.title, href: '/desk/accounts', icon: 'people' },
    role === 'system-administrator' && {
      label: t.disclosure.desk.erase.title,
      href: '/desk/disclosure-erasures',
      icon: 'file',
    },
    { label: areas.playbook, href: '/desk/playbook', icon: 'book' },
    role === 'auditor' && { label: areas.audit, href: '/desk/audit', icon: 'list' },
    { label: areas.account, href: paths.account, icon: 'person' },
  ]
  const shown = links.filter((link): link is RailLink => link !== false)
  return { areas: shown.map((link) => ({ ...link, current: link.href === current })), groups: [] }
}
