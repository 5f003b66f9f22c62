import { postPaths } from '#web/ui/board/post-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk’s pages about posts. */
export const postRail = (t: Messages, current: string): Rail => ({
  area: 'posts',
  groups: [
    {
      title: t.post.title,
      links: [{ label: t.postDesk.calendar, href: postPaths.desk, current: current === postPaths.desk }],
    },
  ],
})
