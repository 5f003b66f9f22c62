import { powerPaths } from '#web/ui/board/power-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about small powers. */
export function powerRail(t: Messages, current: string): Rail {
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  const links = [
    link(t.powerDesk.title, powerPaths.desk),
    link(t.powerDesk.list, powerPaths.deskLists),
    link(t.project.suppliers, powerPaths.deskSuppliers),
  ]
  return { area: 'powers', groups: [{ title: t.powerDesk.title, links }] }
}
