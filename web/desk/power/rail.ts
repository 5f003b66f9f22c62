import { powerPaths } from '#web/ui/board/power-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about small powers. */
export function powerRail(t: Messages, current: string): Rail {
  const link = (label: string, href: string, icon: 'inbox' | 'stamp' | 'list') => ({
    label,
    href,
    icon,
    current: href === current,
  })
  return {
    areas: [
      link(t.desk.title, paths.desk, 'inbox'),
      link(t.powerDesk.title, powerPaths.desk, 'stamp'),
      link(t.powerDesk.list, powerPaths.deskLists, 'list'),
    ],
    groups: [],
  }
}
