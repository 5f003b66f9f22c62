import { decisionPaths } from '#web/ui/board/decision-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about decisions. */
export function decisionRail(t: Messages, current: string): Rail {
  const say = t.decisionDesk
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  return {
    area: 'decisions',
    groups: [
      {
        title: say.decisions,
        links: [link(say.decisions, decisionPaths.desk), link(say.registers, decisionPaths.registers)],
      },
    ],
  }
}
