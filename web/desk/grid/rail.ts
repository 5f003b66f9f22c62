import type { IconName } from '#web/ui/components/icon.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The pages about the ground, its households and the visits. */
export function gridRail(t: Messages, current: string): Rail {
  const link = (label: string, href: string, icon: IconName) => ({ label, href, icon, current: href === current })
  const words = t.visit.rail
  return {
    area: 'ground',
    groups: [
      {
        title: words.grids,
        links: [
          link(words.grids, '/desk/grids', 'map'),
          link(t.household.title, '/desk/households', 'house'),
          link(words.rounds, '/desk/rounds', 'walk'),
          link(t.promise.desk, '/desk/promises', 'done'),
          link(t.promise.title, '/desk/owned-issues', 'flag'),
          link(words.figures, '/desk/grid-figures', 'chart'),
        ],
      },
      {
        title: words.tasks,
        links: [
          link(t.grid.alerts.title, '/desk/grid-staffing', 'people'),
          link(t.household.dueList.title, '/desk/due-visits', 'clock'),
          link(t.callout.title, '/desk/callouts', 'call'),
          link(t.household.conflicts, '/desk/household-conflicts', 'scale'),
          link(words.quarantine, '/desk/quarantine', 'shield'),
          link(words.samples, '/desk/record-samples', 'eye'),
          link(words.paper, '/desk/paper-records/new', 'edit'),
          link(t.household.importTitle, '/desk/household-imports', 'attach'),
        ],
      },
    ],
  }
}
