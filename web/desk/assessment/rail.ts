import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

/** The desk's pages about good-governance villages. */
export const assessmentRail = (t: Messages, current: string, village?: string): Rail => ({
  area: 'assessments',
  groups: [
    {
      title: t.assessment.title,
      links: [
        { label: t.assessment.title, href: assessmentPaths.desk, current: current === assessmentPaths.desk },
        ...(village
          ? [
              {
                label: t.assessmentDesk.whatIf,
                href: assessmentPaths.whatIf(village),
                current: current === assessmentPaths.whatIf(village),
              },
            ]
          : []),
      ],
    },
  ],
})
