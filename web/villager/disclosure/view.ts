import type { Change, Content, Punctuality, Telling, Verb } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import type { RecordBehind } from '#web/ui/board/record-behind.ts'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'

export type Village = VillageOfPage

interface Words {
  zh: string
  en: string
}

/** One line of a list of entries. */
export interface ShownEntry {
  id: string
  villageCode: string
  name: Words
  theme: keyof typeof THEME_ICONS
  period: string
  subject?: string | undefined
  publishedAt: Date
  isLate: boolean
  rev: number
  telling?: Telling | undefined
  isWithdrawn: boolean
}

export interface ShownDue {
  id: string
  villageCode: string
  name: Words
  period: string
  dueAt: Date
  punctuality: Punctuality
}

export interface YearCounts {
  due: number
  published: number
  late: number
}

export interface ShownVersion {
  rev: number
  publishedAt: Date
  isErased: boolean
  fingerprint: string
  leafId: string
  changes: Change[]
}

export interface ShownRemark {
  id: string
  kind: 'question' | 'objection'
  text: string | null
  askedAt: Date
  dueAt: Date
  answer: string | null
  answeredAt: Date | null
  answeredBy: string
  answeredByName: string | null
  understood: 'yes' | 'no' | null
}

export interface ShownStep {
  verb: Verb
  at: Date
  unit: string
  name: string | undefined
  text: string | undefined
}

/** One entry as its page shows it. */
export interface EntryView {
  village: Village
  id: string
  item: DisclosureItem & { basis: Words }
  period: string
  subject: string | undefined
  content: Content | undefined
  last: Content | undefined
  yearAgo: Content | undefined
  telling: Telling | undefined
  publishedAt: Date
  firstPublishedAt: Date
  dueAt: Date
  isWithdrawn: boolean
  isErased: boolean
  isBeingCorrected: boolean
  withdrawal: ShownStep | undefined
  steps: ShownStep[]
  versions: ShownVersion[]
  remarks: ShownRemark[]
  standing: 'queued' | 'logged' | 'witnessed' | undefined
  witnesses: { name: string; seenAt: Date }[]
  answerDays: number
  record?: RecordBehind | undefined
}

export const THEME_ICONS = {
  finance: 'coin',
  party: 'flag',
  affairs: 'house',
  projects: 'wrench',
  subsidies: 'heart',
  decisions: 'scale',
} as const

/** Eight signs in two groups: as printed on paper and read aloud. */
export const shortFingerprint = (fingerprint: string): string => `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`
