import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

export const appraisalPaths = {
  desk: '/desk/appraisals',
  new: '/desk/appraisals/new',
  one: (id: string) => `/desk/appraisals/${id}`,
  slips: (id: string) => `/desk/appraisals/${id}/slips`,
  entries: '/desk/appraisal-entries',
  entry: (id: string) => `/desk/appraisal-entries/${id}`,
  reviews: '/desk/appraisal-reviews',
  dossiers: '/desk/dossier-entries',
  dossiersOf: (code: string) => `/desk/dossier-entries?village=${code}#entries`,
  dossiersWithout: (joint: string) => `/desk/dossier-entries?joint=${joint}#people`,
}

/** The pages of the organisation desk. */
export function appraisalRail(t: Messages, current: string): Rail {
  const link = (label: string, href: string) => ({ label, href, current: current === href })
  return {
    area: 'appraisals',
    groups: [
      {
        title: t.appraisal.desk,
        links: [
          link(t.appraisal.title, appraisalPaths.desk),
          link(t.appraisal.entries, appraisalPaths.entries),
          link(t.appraisal.reviews, appraisalPaths.reviews),
          link(t.appraisal.dossiers, appraisalPaths.dossiers),
        ],
      },
    ],
  }
}
