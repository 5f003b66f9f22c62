import { fundPaths } from '#web/ui/board/fund-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about funds. */
export const fundRail = (t: Messages, current: string): Rail => ({
  area: 'funds',
  groups: [
    {
      title: t.fundDesk.title,
      links: [{ label: t.fundDesk.title, href: fundPaths.desk, current: current === fundPaths.desk }],
    },
  ],
})
