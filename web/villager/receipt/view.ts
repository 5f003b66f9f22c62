import type { Outcome, Satisfaction, State, Verb } from '#capabilities/matter/shapes/vocabulary.ts'
import type { ShownDisputeStep } from '#web/ui/board/dispute-view.ts'
import type { ShownMandateStep } from '#web/ui/board/mandate-view.ts'
import type { ShownStep } from '#web/ui/board/petition-view.ts'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'

/** A post that holds or held the matter, never a person. */
export interface Post {
  name: string
  /** What it is, where its name is only the place's. */
  office?: string | undefined
  phone?: string | undefined
}

export interface LimitOfDays {
  days: number
  unit: 'workday' | 'day'
}

/** The clock as a resident reads it. */
export interface ShownClock {
  limit: LimitOfDays
  used_days: number
  due: Date
  late: boolean
  soon: boolean
  /** Working minutes left, or gone over; calendar days where the limit is in calendar days. */
  left: { minutes: number } | { days: number }
  /** Why it stands still. */
  paused?: 'resident' | 'suspended' | 'handled' | undefined
  until?: Date | undefined
}

/** One public step, units by name. */
export interface Step {
  id: string
  at: Date
  verb: Verb
  by: 'staff' | 'resident' | 'system'
  /** By whoever holds this receipt. */
  mine: boolean
  unit: string
  to: string
  together: readonly string[]
  text?: string | undefined
  reason?: string | undefined
  days?: number | undefined
  until?: Date | undefined
  solved?: 'yes' | 'partly' | 'no' | undefined
  satisfaction?: Satisfaction | undefined
  reached?: boolean | undefined
  photos: readonly string[]
}

/** Days on which the clock stood, between two steps. */
export interface RestStep {
  rest: true
  id: string
  from: Date
  to: Date
  days: number
  /** weekend, holiday, or several of them drawn together. */
  kind: 'weekend' | 'holiday' | 'several'
}

export interface PartOfMatter {
  id: string
  title: string
  state: State
}

/** The steps of what grew out of the matter; each course has a page of its own as well. */
export interface Courses {
  petition?: readonly ShownStep[] | undefined
  dispute?: readonly ShownDisputeStep[] | undefined
  mandate: readonly ShownMandateStep[]
}

export interface ReceiptView {
  receipt: string
  /** The split-off part that is shown, when it is not the matter itself. */
  part?: string | undefined
  qr: QrPath
  village: VillageOfPage
  title: string
  number: number
  kind: string
  place: string
  placeText?: string | undefined
  reportedAt: Date
  text: string
  photos: readonly string[]
  first: boolean
  joined: boolean
  forOther?: string | undefined
  advice?: string | undefined
  state: State
  outcome?: Outcome | undefined
  closedAt?: Date | undefined
  holder: Post
  supervisor?: string | undefined
  clock: ShownClock
  acceptBy?: Date | undefined
  noAnswer: LimitOfDays
  reopenUntil?: Date | undefined
  steps: readonly (Step | RestStep)[]
  parts: readonly PartOfMatter[]
  /** What else the matter is on, for whoever reported it first. */
  courses?: Courses | undefined
  photosMost: number
  megabytes: number
  may: { add: boolean; say: boolean; withdraw: boolean; reopen: boolean; urge: boolean }
  /** Ids for the forms on the page: sent twice, done once. */
  ids: Record<ReceiptAct, string>
}

export const RECEIPT_ACTS = ['added', 'said', 'withdrawn', 'reopened', 'urged'] as const
export type ReceiptAct = (typeof RECEIPT_ACTS)[number]

/** What came back from a form that was refused. */
export interface Typed {
  act: ReceiptAct
  text?: string | undefined
  reason?: string | undefined
  solved?: string | undefined
  satisfaction?: string | undefined
  kept?: readonly string[] | undefined
}
