import { warningPaths } from '#web/ui/board/warning-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about warnings; the back-test is for those who supervise. */
export function warningRail(t: Messages, current: string, supervises: boolean, mine?: string): Rail {
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  const links = [
    link(t.warning.title, warningPaths.desk),
    ...(supervises ? [link(t.warning.backTest, warningPaths.backTest)] : []),
  ]
  return {
    area: 'warnings',
    ...(mine === undefined ? {} : { waits: { warnings: { count: mine } } }),
    groups: [{ title: t.warning.title, links }],
  }
}
