import type { Part, PracticeFact, Spans, Stage } from '#capabilities/practice/rules/index.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownPracticeLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  stage: Stage
  harmony: Words | undefined
}

/** One practice as both faces draw it; a part that nobody has written is absent. */
export interface ShownPractice extends ShownPracticeLine {
  parts: Readonly<Partial<Record<Part, string>>>
  adoptions: readonly { village: { code: string; name: string }; adoptedOn: string }[]
  basis: Words
  facts: readonly PracticeFact[]
}

interface Counted {
  n: number
  of: number | undefined
}

/** What came of it in one village, indicator by indicator. */
export interface ShownEffect {
  village: string
  villageName: string
  adoptedOn: string
  spans: Spans | undefined
  effects: readonly { figure: string; name: Words; before: Counted; after: Counted; isFew: boolean }[]
}

/** One of its numbers, month by month. */
export interface ShownCourse {
  spans: Spans
  indicator: { name: Words; counts: Words }
  months: readonly { month: string; isAfter: boolean; counted: Counted }[]
  /** The records, for whoever works with them. */
  href: string
}

export const practicePaths = {
  library: '/practices',
  one: (id: string) => `/practices/${id}`,
  effect: (id: string, code: string) => `/practices/${id}/effects/${code}`,
  course: (id: string, code: string, figure: string) => `/practices/${id}/effects/${code}/${figure}`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/practices/${id}/publications/${rev}`,
  desk: '/desk/practices',
  deskNew: '/desk/practices/new',
  deskOne: (id: string) => `/desk/practices/${id}`,
  adopt: (id: string) => `/desk/practices/${id}/adoptions`,
}
