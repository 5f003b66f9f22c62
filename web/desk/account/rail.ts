import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

export const ADMINISTRATOR = 'system-administrator'
const CODE_GIVERS: readonly string[] = ['grid-worker', 'village-cadre']

/** What the signed-in person finds beside the pages about accounts: by role, as the powers say. */
export function accountRail(t: Messages, role: string | undefined, current: string): Rail {
  const link = (label: string, href: string, icon: 'inbox' | 'people' | 'mail' | 'key' | 'person') => ({
    label,
    href,
    icon,
    current: href === current,
  })
  const desk = role === ADMINISTRATOR ? [] : [link(t.desk.title, paths.desk, 'inbox')]
  const administration =
    role === ADMINISTRATOR
      ? [
          link(t.account.list.title, '/desk/accounts', 'people'),
          link(t.account.messages.title, '/desk/messages', 'mail'),
        ]
      : []
  const codes = role && CODE_GIVERS.includes(role) ? [link(t.account.handed.title, '/desk/handed-codes', 'key')] : []
  return { areas: [...desk, ...administration, ...codes, link(t.account.title, paths.account, 'person')], groups: [] }
}
