import type { Pace } from '#capabilities/workplan/rules/index.ts'
import type { Tone } from '#web/ui/components/tag.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

export const workplanPaths = {
  desk: '/desk/workplan',
  year: (year: number) => `/desk/workplan?year=${year}`,
  new: '/desk/workplan/new',
  one: (id: string) => `/desk/workplan/${id}`,
}

export const PACE_TONES: Record<Pace, Tone> = {
  late: 'late',
  behind: 'soon',
  'on-pace': 'info',
  reached: 'done',
  verified: 'done',
  dropped: 'calm',
}

interface Words {
  zh: string
  en: string
}

/** One line with the names of its offices and of its figure. */
export interface ShownItem {
  id: string
  year: number
  sort: 'force' | 'mechanism' | 'project'
  heading: string
  headingName: Words | undefined
  title: string
  goal: string
  measure: string
  leadName: string
  partnerNames: readonly string[]
  figureWords: { name: Words; unit: Words; definition: Words } | undefined
  target: number
  due: string
  version: number
  pace: Pace
  evidence: { counted: number; href: string; from: string; to: string }
}

export const workplanRail = (t: Messages, current: string): Rail => ({
  area: 'workplan',
  groups: [
    {
      title: t.workplan.title,
      links: [{ label: t.workplan.title, href: workplanPaths.desk, current: current === workplanPaths.desk }],
    },
  ],
})
