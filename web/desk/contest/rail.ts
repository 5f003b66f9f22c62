import { contestPaths } from '#web/ui/board/contest-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about contests. */
export const contestRail = (t: Messages, current: string): Rail => ({
  area: 'contests',
  groups: [
    {
      title: t.contest.title,
      links: [{ label: t.contest.title, href: contestPaths.desk, current: current === contestPaths.desk }],
    },
  ],
})
