import { decisionPaths } from '#web/ui/board/decision-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about decisions. */
export function decisionRail(t: Messages, current: string): Rail {
  const say = t.decisionDesk
  const link = (label: string, href: string, icon: 'inbox' | 'scale' | 'people') => ({
    label,
    href,
    icon,
    current: href === current,
  })
  return {
    areas: [
      link(t.desk.title, paths.desk, 'inbox'),
      link(say.decisions, decisionPaths.desk, 'scale'),
      link(say.registers, decisionPaths.registers, 'people'),
    ],
    groups: [],
  }
}
