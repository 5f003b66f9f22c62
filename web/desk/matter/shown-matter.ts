import type { MatterAction, MatterState } from '#capabilities/matter/rules/index.ts'
import type { DeskVerb } from '#capabilities/matter/schema.ts'
import type { Light } from '#kernel/clock.ts'

export interface ShownPerson {
  id: string
  anonymous: boolean
  nameMask: string | null
  phoneTail: string | null
  forOther: string | null
  reportedAt: Date
}

/** A name and a number as they are; on the page only after somebody with the power asked, which was written down. */
export interface ShownContact {
  reporterId: string
  name: string | null
  phone: string | null
}

export interface ShownPart {
  id: string
  number: number
  title: string
}

export interface ShownFile {
  sha256: string
  part: string
  actionId: string
}

/** An act with how long the holder whose time it ended had held the matter. */
export interface ShownAction extends MatterAction {
  held_minutes?: number | undefined
}

export interface ShownClock {
  /** Each stretch of working time in order, by unit code or one of the pauses. */
  held: readonly { holder: string; minutes: number }[]
  start_ms: number
  due_ms: number
  /** Working minutes from the start to the due time, pauses given back. */
  limit_minutes: number
  limit: { days: number; unit: 'workday' | 'day' }
  /** What presses next, to be accepted or to be handled; working minutes, below zero when late. */
  press: { minutes: number; light: Light; toAccept: boolean }
  paused: boolean
  /** Working hours of today, and since when the rule of the day of the report holds. */
  hours: readonly { from: string; to: string }[]
  ruleFrom: string
  /** Years whose holidays are not out, into which the clock reaches. */
  openYears: readonly number[]
}

export interface ShownMatter {
  id: string
  number: number
  title: string
  text: string
  kind: string
  placeCode: string
  placeText: string | null
  channel: string
  state: MatterState
  actions: readonly ShownAction[]
  clock: ShownClock
  waiting: readonly ShownPerson[]
  files: readonly ShownFile[]
  parts: readonly ShownPart[]
  may: readonly DeskVerb[]
  mayReadPhone: boolean
}
