import { assetPaths } from '#web/ui/board/asset-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about assets. */
export const assetRail = (t: Messages, current: string): Rail => ({
  area: 'assets',
  groups: [
    {
      title: t.asset.title,
      links: [{ label: t.asset.title, href: assetPaths.desk, current: current === assetPaths.desk }],
    },
  ],
})
