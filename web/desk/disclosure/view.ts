import type {
  Content,
  DisclosureState,
  Fault as DraftFault,
  Punctuality,
  Reminder,
  Stage,
  Typed,
  Verb,
} from '#capabilities/disclosure/rules/index.ts'
import type { DeskVerb } from '#capabilities/disclosure/schema.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import type { RecordBehind } from '#web/ui/board/record-behind.ts'
import type { Fault } from '#web/ui/components/fault.tsx'

export interface Words {
  zh: string
  en: string
}

export const HEAPS = ['mine', 'late', 'soon', 'review', 'published', 'all'] as const
export type Heap = (typeof HEAPS)[number]

/** What the reader's desk is to the villages: writes, watches over, or stands above. */
export type Side = 'village' | 'committee' | 'above'

export interface RailFacts {
  side: Side
  current: Heap | 'calendar' | 'questions' | 'objections' | 'requests' | 'event' | 'item'
  /** What waits, by heap; and unanswered remarks. */
  counts: Partial<Record<Heap | 'questions' | 'objections', number>>
}

export interface ItemLine {
  id: string
  villageCode: string
  village: string
  name: Words
  period: string
  subject?: string | undefined
  dueAt: Date
  stage: Stage
  punctuality: Punctuality
  version: number
  reminded: readonly Reminder[]
  isPublished: boolean
}

export interface ShownAct {
  verb: Verb
  at: Date
  unit: string
  name: string | undefined
  text: string | undefined
  reminder: Reminder | undefined
}

/** An act that was refused, with what had been typed. */
export interface Refusal {
  verb: DeskVerb
  typed: Record<string, string>
  fault: Fault
}

export interface ItemView {
  rail: RailFacts
  line: ItemLine
  item: DisclosureItem & { basis: Words }
  state: DisclosureState
  content: Content | undefined
  last: Content | undefined
  yearAgo: Content | undefined
  lastId: string | undefined
  hasDraft: boolean
  record?: RecordBehind | undefined
  faults: readonly DraftFault[]
  acts: readonly ShownAct[]
  /** What the reader may do now, in the fixed order. */
  may: readonly DeskVerb[]
  mayWrite: boolean
  stepDueAt: Date | undefined
  done: string | undefined
  refusal: Refusal | undefined
  /** One for each act's form. */
  actId: () => string
}

export interface DraftView {
  rail: RailFacts
  line: ItemLine
  item: DisclosureItem
  typed: Typed
  saves: number
  savedAt: Date | undefined
  faults: readonly DraftFault[]
  fault: Fault | undefined
  files: Content['files']
  hasLast: boolean
  photos: { most: number; megabytes: number }
  saved: boolean
  extraRows: number
}

export const deskPaths = {
  list: (heap?: Heap) => (heap ? `/desk/disclosures?heap=${heap}` : '/desk/disclosures'),
  item: (id: string) => `/desk/disclosures/${id}`,
  act: (id: string, resource: string) => `/desk/disclosures/${id}/${resource}`,
  draft: (id: string) => `/desk/disclosures/${id}/draft`,
  papers: (id: string) => `/desk/disclosures/${id}/papers`,
  paperGone: (id: string, sha256: string) => `/desk/disclosures/${id}/papers/${sha256}/removals`,
  imports: (id: string) => `/desk/disclosures/${id}/imports`,
  template: (id: string) => `/desk/disclosures/${id}/template.xlsx`,
  errorSheet: (id: string, importId: string) => `/desk/disclosures/${id}/imports/${importId}/faults.xlsx`,
  event: '/desk/disclosures/new',
  calendar: (month?: string, place?: string) => {
    const asked = new URLSearchParams({ ...(month ? { month } : {}), ...(place ? { place } : {}) })
    return `/desk/disclosure-calendar${asked.size > 0 ? `?${asked}` : ''}`
  },
  remarks: (kind: 'question' | 'objection') => `/desk/disclosure-remarks?kind=${kind}`,
  remark: (id: string) => `/desk/disclosure-remarks/${id}`,
  answer: (id: string) => `/desk/disclosure-remarks/${id}/answers`,
  requests: '/desk/disclosure-requests',
  erasures: '/desk/disclosure-erasures',
}
